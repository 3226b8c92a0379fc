package io.confscope.ingest.staging;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** Something that a paper is known by, see {@link Identity}. Kept for good: a paper that was removed can come back. */
@Entity
@IdClass(PaperKey.Key.class)
public class PaperKey extends PanacheEntityBase {

    public record Key(String keyHash, String paperId) implements Serializable {}

    @Id
    public String keyHash = "";

    @Id
    public String paperId = "";

    public long validFrom;

    static PaperKey of(String keyHash, String paperId, long validFrom) {
        var key = new PaperKey();
        key.keyHash = keyHash;
        key.paperId = paperId;
        key.validFrom = validFrom;
        return key;
    }
}
