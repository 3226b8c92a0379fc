package io.confscope.ingest.dump;

import io.confscope.ingest.IngestConfig;
import io.confscope.ingest.format.ParseProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The problems of all dumps, up to a limit for each. */
@ApplicationScoped
class DumpProblems {

    private final int limit;

    DumpProblems(IngestConfig config) {
        this.limit = config.limits().problems();
    }

    /**
     * Keeps what fits into the limit.
     *
     * @param before how many problems of this dump were found before these
     */
    @Transactional
    public void keep(long dumpId, long before, List<ParseProblem> found) {
        var entries = new ArrayList<DumpProblem>();
        for (int i = 0; i < found.size() && before + i < limit; i++) {
            entries.add(DumpProblem.of(dumpId, before + i + 1, found.get(i)));
        }
        DumpProblem.persist(entries);
    }

    /** The problems of a dump in the order of their lines. */
    @Transactional
    public List<DumpProblem> of(long dumpId, int offset, int limit) {
        return DumpProblem.<DumpProblem>find("dumpId = ?1 order by line, column, seq", dumpId)
                .range(offset, offset + limit - 1)
                .list();
    }

    @Transactional
    public long count(long dumpId) {
        return DumpProblem.count("dumpId", dumpId);
    }
}
