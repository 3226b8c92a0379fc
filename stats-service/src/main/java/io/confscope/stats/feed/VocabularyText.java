package io.confscope.stats.feed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a vocabulary said, as JSON, known by its SHA-256. Terms first seen in data add to it under one version. */
@Entity
@Table(name = "vocabulary_text")
public class VocabularyText extends PanacheEntityBase {

    @Id
    public String hash = "";

    public String content = "";
}
