package io.confscope.stats.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells reads that failed because H2 closed its store, for a disk, a quota or a limit of files that is used up. */
final class CutOff {

    /**
     * The words of systems, H2's states for a disk that is full, a store that is closed, and a connection that is, and what the
     * transaction says when that connection was just to become a part of it: it gives no reason.
     */
    private static final List<String> SIGNS = List.of(
            "no space left",
            "disk quota exceeded",
            "file too large",
            "90031",
            "90098",
            "90007",
            "90121",
            "failed to enlist");

    private CutOff() {}

    /** Whether a failure came of that. A transaction that could not be committed has the reason among its suppressed ones. */
    static boolean isBehind(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(thrown));
        while (!left.isEmpty()) {
            Throwable next = left.remove();
            if (says(next)) {
                return true;
            }
            Stream.concat(Stream.ofNullable(next.getCause()), Arrays.stream(next.getSuppressed()))
                    .filter(seen::add)
                    .forEach(left::add);
        }
        return false;
    }

    private static boolean says(Throwable thrown) {
        String text = (thrown.getMessage() + (thrown instanceof SQLException sql ? sql.getSQLState() : ""))
                .toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(text::contains);
    }
}
