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

    /** The words of systems, and the states of H2 and PostgreSQL. */
    private static final List<String> SIGNS =
            List.of("no space left", "disk quota exceeded", "file too large", "53100", "90031");

    /**
     * And H2's states for a store that was closed by another's failed write, and for a connection that was closed therefore, and
     * what the transaction says when that connection was just to become a part of it: it gives no reason.
     */
    private static final List<String> SIGNS_OF_A_READ = Stream.concat(
                    SIGNS.stream(), Stream.of("90098", "90007", "90121", "failed to enlist"))
            .toList();

    private DiskFull() {}

    /** Whether a failure came of that. A transaction that could not be committed has the reason among its suppressed ones. */
    public static boolean isBehind(Throwable thrown) {
        return isBehind(thrown, SIGNS);
    }

    /** Whether a read failed of that, be it because somebody else's write did. */
    public static boolean hasCutOff(Throwable thrown) {
        return isBehind(thrown, SIGNS_OF_A_READ);
    }

    private static boolean isBehind(Throwable thrown, List<String> signs) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(thrown));
        while (!left.isEmpty()) {
            Throwable next = left.remove();
            if (says(next, signs)) {
                return true;
            }
            Stream.concat(Stream.ofNullable(next.getCause()), Arrays.stream(next.getSuppressed()))
                    .filter(seen::add)
                    .forEach(left::add);
        }
        return false;
    }

    private static boolean says(Throwable thrown, List<String> signs) {
        String text = (thrown.getMessage() + (thrown instanceof SQLException sql ? sql.getSQLState() : ""))
                .toLowerCase(Locale.ROOT);
        return signs.stream().anyMatch(text::contains);
    }
}
