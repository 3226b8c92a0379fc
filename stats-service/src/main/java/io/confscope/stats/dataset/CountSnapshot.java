package io.confscope.stats.dataset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The counts of a revision as bytes. The database drops it together with its revision. */
@Entity
@Table(name = "count_snapshot")
class CountSnapshot extends PanacheEntityBase {

    @Id
    long revision;

    /** {@link Revision#tag()}: the revision as it was when it was counted. */
    String tag = "";

    /** {@link Snapshots#FORMAT} of the version of this service that wrote it. */
    int format;

    byte[] content = {};
}
