package io.confscope.ingest.term;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the vocabulary files of one version said, without their rules. */
@Entity
@Table(name = "vocabulary")
class KeptVocabulary extends PanacheEntityBase {

    @Id
    String version = "";

    /** The facets as JSON. */
    String facets = "";
}
