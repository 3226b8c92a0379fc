package io.confscope.stats.dataset;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Those who wait for a revision that has not come yet. */
final class Waiters {

    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();

    private record Waiter(long revision, UniEmitter<? super Long> emitter) {}

    /**
     * The current revision as soon as it is at least the given one.
     *
     * @param now tells the current revision, in case it came in between
     */
    Uni<Long> waitFor(long revision, LongSupplier now) {
        return Uni.createFrom()
                .<Long>emitter(emitter -> {
                    Waiter waiter = new Waiter(revision, emitter);
                    waiting.add(waiter);
                    emitter.onTermination(() -> waiting.remove(waiter));
                    reached(now.getAsLong());
                })
                // The thread that brings the revision has other things to do than to answer.
                .emitOn(Infrastructure.getDefaultExecutor());
    }

    void reached(long revision) {
        for (Waiter waiter : waiting) {
            if (waiter.revision <= revision) {
                waiter.emitter.complete(revision);
            }
        }
    }
}
