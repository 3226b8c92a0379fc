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

    public record Key(long dumpId, long recordNumber) implements Serializable {}

    @Id
    public long dumpId;

    @Id
    public long recordNumber;

    public String paperId = "";

    public int firstLine;
    public int lastLine;

    static Sighting of(long dumpId, String paperId, Incoming record) {
        var sighting = new Sighting();
        sighting.dumpId = dumpId;
        sighting.recordNumber = record.number();
        sighting.paperId = paperId;
        sighting.firstLine = record.firstLine();
        sighting.lastLine = record.lastLine();
        return sighting;
    }
}
