package io.confscope.ingest.revision;

import io.confscope.ingest.database.ReadAgain;
import io.confscope.ingest.problem.ProblemException;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The revisions published so far. Staging works on the one after {@link #current()}, unseen until it is published. */
@ApplicationScoped
public class Revisions {

    private static final int MOST_WAITING = 32;

    private final TransactionSynchronizationRegistry transaction;
    private final Event<Published> publications;
    private final Object published = new Object();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    Revisions(TransactionSynchronizationRegistry transaction, Event<Published> publications) {
        this.transaction = transaction;
        this.publications = publications;
    }

    /** The latest published revision; 0 before the first. */
    @ReadAgain
    @Transactional
    public long current() {
        return latest().map(revision -> revision.revision).orElse(0L);
    }

    /** The version of the vocabulary that tagged the current revision; empty before the first. */
    @ReadAgain
    @Transactional
    public Optional<String> vocabulary() {
        return latest().map(revision -> revision.vocabulary);
    }

    /** The current revision; empty before the first. */
    @ReadAgain
    @Transactional
    public Optional<Revision> latest() {
        return Revision.findAll(Sort.descending("revision")).firstResultOptional();
    }

    /**
     * Makes a staged revision the current one, as part of the caller's transaction.
     *
     * @param dumpId null where changed rules brought the revision
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant publish(long revision, String vocabulary, @Nullable Long dumpId) {
        var entry = new Revision();
        entry.revision = revision;
        entry.publishedAt = Clock.systemUTC().instant();
        entry.vocabulary = vocabulary;
        entry.cause = dumpId == null ? "rules" : "data";
        entry.dumpId = dumpId;
        entry.persist();
        publications.fire(new Published(revision));
        transaction.registerInterposedSynchronization(new Announcement());
        return entry.publishedAt;
    }

    /** A published revision, empty if there is no such one. */
    @ReadAgain
    @Transactional
    public Optional<Revision> find(long revision) {
        return Revision.findByIdOptional(revision);
    }

    /** All revisions after one, oldest first. */
    @ReadAgain
    @Transactional
    public List<Revision> after(long revision) {
        return Revision.list("revision > ?1", Sort.ascending("revision"), revision);
    }

    /**
     * Waits until a revision is there. Each who waits holds a thread that answers others, so only some may.
     *
     * @throws ProblemException 503 where too many wait already
     * @return false if it was not after {@code patience}
     */
    public boolean await(long revision, Duration patience) throws InterruptedException {
        if (current() >= revision) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            throw ProblemException.later(
                    "too-many-wait", "Too many wait for a revision already; ask again in a second.", 1);
        }
        try {
            return appears(revision, patience);
        } finally {
            waiting.release();
        }
    }

    private boolean appears(long revision, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (current() < revision) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            synchronized (published) {
                // The bound also covers a publication between the look above and this wait.
                published.wait(Math.min(left, 200));
            }
        }
        return true;
    }

    private final class Announcement implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                synchronized (published) {
                    published.notifyAll();
                }
            }
        }
    }
}
