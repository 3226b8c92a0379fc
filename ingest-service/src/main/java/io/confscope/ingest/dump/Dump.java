package io.confscope.ingest.dump;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One uploaded file, kept byte for byte, and what became of it. */
@Entity
public class Dump extends PanacheEntityBase {

    private static final String PREFIX = "d-";

    @Id
    @SequenceGenerator(name = "dump_id", allocationSize = 1)
    @GeneratedValue(generator = "dump_id")
    public long id;

    public String name = "";
    public @Nullable String format;
    public @Nullable String encoding;
    public String sha256 = "";
    public long bytes;

    /** Everything of the upload's options that changes what the bytes mean. */
    public String options = "";

    @Enumerated(EnumType.STRING)
    DumpMode mode = DumpMode.MERGE;

    /** The venue that the sender or the name says, for dumps that do not name theirs. */
    public @Nullable String originVenue;

    /** The year likewise, 0 for none. */
    public int originYear;

    public boolean dryRun;

    @Enumerated(EnumType.STRING)
    DumpStatus status = DumpStatus.RECEIVED;

    public Instant receivedAt = Instant.EPOCH;
    public @Nullable Instant publishedAt;
    public @Nullable Long revision;

    /** Ids of the editions named, joined by commas. */
    public String editions = "";

    public long recordsRead;
    public long added;
    public long changed;
    public long unchanged;
    public long removed;
    public long rejected;
    public long skipped;
    public long errors;
    public long warnings;

    /** One sentence on why the dump failed. */
    public @Nullable String failure;

    /** The code of a {@link Failure.Kind}; null unless the dump failed. */
    public @Nullable String failureCode;

    String publicId() {
        return PREFIX + id;
    }

    static Optional<Dump> byPublicId(String publicId) {
        // No reference to the method: the framework fills in calls only.
        return number(publicId).flatMap(number -> Dump.findByIdOptional(number));
    }

    /** The number in what may be a dump's public id, whether there is such a dump or not. */
    static Optional<Long> number(String publicId) {
        return publicId.matches(PREFIX + "\\d{1,18}")
                ? Optional.of(Long.valueOf(publicId.substring(PREFIX.length())))
                : Optional.empty();
    }
}
