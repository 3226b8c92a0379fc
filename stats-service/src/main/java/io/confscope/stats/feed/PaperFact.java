package io.confscope.stats.feed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The facets of one paper, valid in the revisions {@code validFrom <= r < validTo}. */
@Entity
@Table(name = "paper_fact")
@IdClass(PaperFact.Key.class)
public class PaperFact extends PanacheEntityBase {

    /** The end of a version that is still valid. */
    public static final long OPEN = Long.MAX_VALUE;

    @Id
    @Column(name = "paper_id")
    public String paperId = "";

    @Id
    @Column(name = "valid_from")
    public long validFrom;

    @Column(name = "valid_to")
    public long validTo = OPEN;

    public String venue = "";

    @Column(name = "publication_year")
    public int year;

    public String edition = "";
    public String decision = "";
    public String presentation = "";

    /** Empty where the paper has none. */
    public String topic = "";

    /** Empty where the paper has none. */
    public String area = "";

    public String code = "";

    /** Sorted ids, joined by commas. */
    public String modalities = "";

    /** Sorted ids, joined by commas. */
    public String families = "";

    /** The other facets: see {@link OtherFacets}. */
    @Column(name = "other_facets")
    public String otherFacets = "";

    /** A paper has one version per revision that changes it. */
    public record Key(String paperId, long validFrom) implements Serializable {}
}
