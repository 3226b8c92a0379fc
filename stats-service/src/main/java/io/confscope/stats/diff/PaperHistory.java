package io.confscope.stats.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The versions of one paper that begin or end between two revisions, from the oldest on. */
final class PaperHistory {

    private final long from;
    private final long to;
    private final Map<Long, String> causeOfRevision;
    private final List<Version> versions = new ArrayList<>();

    PaperHistory(long from, long to, Map<Long, String> causeOfRevision) {
        this.from = from;
        this.to = to;
        this.causeOfRevision = causeOfRevision;
    }

    boolean isOf(Version version) {
        return versions.isEmpty() || versions.get(0).paperId().equals(version.paperId());
    }

    void add(Version version) {
        versions.add(version);
    }

    /** What the two revisions show of the paper; empty where they show the same. */
    Optional<PaperChange> change() {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Version first = versions.get(0);
        Version last = versions.get(versions.size() - 1);
        Map<String, List<String>> before = first.validFrom() <= from ? FacetValues.of(first) : null;
        Map<String, List<String>> after = last.validTo() > to ? FacetValues.of(last) : null;
        PaperChange.Kind kind = kind(before, after);
        return kind == null
                ? Optional.empty()
                : Optional.of(new PaperChange(first.paperId(), kind, causes(), before, after));
    }

    private static PaperChange.@Nullable Kind kind(
            @Nullable Map<String, List<String>> before, @Nullable Map<String, List<String>> after) {
        if (before == null) {
            return after == null ? null : PaperChange.Kind.ADDED;
        }
        if (after == null) {
            return PaperChange.Kind.REMOVED;
        }
        return before.equals(after) ? null : PaperChange.Kind.CHANGED;
    }

    private List<String> causes() {
        TreeSet<String> causes = new TreeSet<>();
        for (Version version : versions) {
            for (long revision : new long[] {version.validFrom(), version.validTo()}) {
                String cause = causeOfRevision.get(revision);
                if (cause != null) {
                    causes.add(cause);
                }
            }
        }
        return List.copyOf(causes);
    }
}
