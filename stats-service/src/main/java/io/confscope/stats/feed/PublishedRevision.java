package io.confscope.stats.feed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A revision of which every paper is in the database. */
@Entity
@Table(name = "published_revision")
public class PublishedRevision extends PanacheEntityBase {

    @Id
    public long revision;

    /** ISO-8601, as the feed wrote it. */
    @Column(name = "published_at")
    public String publishedAt = "";

    /** The version of the vocabulary. */
    public String vocabulary = "";

    /** {@code data} or {@code rules}. */
    public String cause = "";

    public String dump = "";

    /** What the vocabulary said, a {@link VocabularyText}. */
    @Column(name = "vocabulary_hash")
    public String vocabularyHash = "";
}
