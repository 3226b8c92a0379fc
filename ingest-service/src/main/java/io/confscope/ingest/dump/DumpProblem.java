package io.confscope.ingest.dump;

import io.confscope.ingest.format.ParseProblem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;

/** A {@link ParseProblem} of a dump, kept. */
@Entity
@Table(name = "problem")
@IdClass(DumpProblem.Key.class)
public class DumpProblem extends PanacheEntityBase {

    public record Key(long dumpId, long seq) implements Serializable {}

    @Id
    public long dumpId;

    /** In the order in which the problems were found, from 1. */
    @Id
    public long seq;

    @Column(name = "line_number")
    public int line;

    @Column(name = "column_number")
    public int column;

    public String severity = "";
    public String code = "";
    public String message = "";
    public String excerpt = "";

    static DumpProblem of(long dumpId, long seq, ParseProblem found) {
        var problem = new DumpProblem();
        problem.dumpId = dumpId;
        problem.seq = seq;
        problem.line = found.line();
        problem.column = found.column();
        problem.severity = found.severity().name().toLowerCase(Locale.ROOT);
        problem.code = found.code();
        problem.message = found.message();
        problem.excerpt = found.excerpt();
        return problem;
    }
}
