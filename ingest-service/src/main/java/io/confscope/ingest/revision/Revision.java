package io.confscope.ingest.revision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published state of the data. Everything at or before it can be read again for good. */
@Entity
public class Revision extends PanacheEntityBase {

    /** The end of what is still valid. */
    public static final long OPEN = Long.MAX_VALUE;

    @Id
    public long revision;

    public Instant publishedAt = Instant.EPOCH;

    /** The version of the vocabulary that tagged what this revision brought. */
    public String vocabulary = "";

    /** {@code data} where a dump brought it, {@code rules} where the vocabulary did. */
    public String cause = "data";

    /** The dump that brought it; null where the rules did. */
    public @Nullable Long dumpId;
}
