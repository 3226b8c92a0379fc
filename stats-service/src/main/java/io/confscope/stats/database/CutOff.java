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

    /** The last is what the transaction says when a connection that was closed was just to become a part of it. */
    private static final List<String> WORDS =
            List.of("no space left", "disk quota exceeded", "file too large", "failed to enlist");

    /** H2's for a disk that is full, for a store that is closed, and for a connection that was closed therefore. */
    private static final Set<String> STATES = Set.of("90031", "90098", "90007", "90067", "90121");

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
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(message::contains)
                || (thrown instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())));
    }
}
