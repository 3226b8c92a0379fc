package io.confscope.ingest.staging;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** A record of a dump that speaks of a paper. */
@Entity
@IdClass(Sighting.Key.class)
public class Sighting extends PanacheEntityBase {

    public record Key(long dumpId, String paperId, long recordNumber) implements Serializable {}

    @Id
    public long dumpId;

    @Id
    public String paperId = "";

    @Id
    public long recordNumber;

    public int firstLine;
    public int lastLine;
}
