package io.confscope.ingest.dump;

import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.staging.Outcomes;
import java.util.Map;

/** What became of a dump's records so far. */
final class Counts {

    private long added;
    private long changed;
    private long unchanged;
    private long removed;
    private long rejected;
    private long skipped;
    private long errors;
    private long warnings;

    void stored(Outcomes outcomes) {
        added += outcomes.added();
        changed += outcomes.changed();
        unchanged += outcomes.unchanged();
    }

    void removed(long papers) {
        removed += papers;
    }

    void rejected() {
        rejected++;
    }

    void skipped() {
        skipped++;
    }

    void problem(ParseProblem.Severity severity) {
        if (severity == ParseProblem.Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
    }

    long problems() {
        return errors + warnings;
    }

    /** Whether nothing could be read. */
    boolean isEmpty() {
        return papers() == 0;
    }

    long papers() {
        return added + changed + unchanged;
    }

    long read() {
        return papers() + rejected;
    }

    void copyTo(Dump dump) {
        dump.recordsRead = read();
        dump.added = added;
        dump.changed = changed;
        dump.unchanged = unchanged;
        dump.removed = removed;
        dump.rejected = rejected;
        dump.skipped = skipped;
        dump.errors = errors;
        dump.warnings = warnings;
    }

    /** The records that papers were made of, and the papers taken out, by outcome. */
    Map<String, Long> stored() {
        return Map.of("added", added, "changed", changed, "unchanged", unchanged, "removed", removed);
    }

    long rejectedRecords() {
        return rejected;
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return added + " added, " + changed + " changed, " + unchanged + " unchanged, " + removed + " removed, "
                + rejected + " rejected, " + skipped + " skipped";
    }
}
