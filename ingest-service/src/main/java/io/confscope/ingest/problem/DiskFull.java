package io.confscope.ingest.problem;

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

/** Tells a disk, a quota or a limit of files that is used up from other failures; nothing has an exception of its own for it. */
public final class DiskFull {

    private static final List<String> WORDS = List.of("no space left", "disk quota exceeded", "file too large");

    /** Of PostgreSQL and H2. */
    private static final Set<String> STATES = Set.of("53100", "90031");

    /** What the transaction says when a connection that was closed was just to become a part of it: it gives no reason. */
    private static final List<String> WORDS_OF_A_READ = List.of("failed to enlist");

    /** H2's for a store that was closed by another's failed write, and for a connection that was closed therefore. */
    private static final Set<String> STATES_OF_A_READ = Set.of("90098", "90007", "90067", "90121");

    private DiskFull() {}

    /** Whether a failure came of that. A transaction that could not be committed has the reason among its suppressed ones. */
    public static boolean isBehind(Throwable thrown) {
        return isBehind(thrown, WORDS, STATES);
    }

    /** Whether a read failed of that, be it because somebody else's write did. */
    public static boolean hasCutOff(Throwable thrown) {
        return isBehind(thrown) || isBehind(thrown, WORDS_OF_A_READ, STATES_OF_A_READ);
    }

    private static boolean isBehind(Throwable thrown, List<String> words, Set<String> states) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(thrown));
        while (!left.isEmpty()) {
            Throwable next = left.remove();
            if (says(next, words, states)) {
                return true;
            }
            Stream.concat(Stream.ofNullable(next.getCause()), Arrays.stream(next.getSuppressed()))
                    .filter(seen::add)
                    .forEach(left::add);
        }
        return false;
    }

    private static boolean says(Throwable thrown, List<String> words, Set<String> states) {
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        // A state is looked for there alone: a message may have such a number from a request.
        return words.stream().anyMatch(message::contains)
                || (thrown instanceof SQLException sql && states.contains(String.valueOf(sql.getSQLState())));
    }
}
