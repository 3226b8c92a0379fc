package io.confscope.stats.feed;

import com.fasterxml.jackson.core.JacksonException;
import io.confscope.stats.StatsConfig;
import io.confscope.stats.vocabulary.Vocabulary;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks ingest-service, within a time limit that interrupts no thread, and believes nothing that it has not looked at.
 * Every failure is a {@link FeedException}; when to ask again is up to the caller.
 */
@ApplicationScoped
class FeedClient {

    static final int PAGE_SIZE = 1000;

    private final RawFeed raw;
    private final Duration timeout;

    FeedClient(@RestClient RawFeed raw, StatsConfig config) {
        this.raw = raw;
        this.timeout = config.feed().timeout();
    }

    /** All published revisions after the given one, in ascending order. */
    List<FeedRevision> revisionsAfter(long revision) {
        RevisionPage page = ask("revisions", raw.revisions(revision));
        if (page.items() == null) {
            throw new FeedException(FeedFault.GARBAGE, "the list of revisions has no items");
        }
        List<FeedRevision> revisions = new ArrayList<>();
        long last = revision;
        for (RevisionPage.Item item : page.items()) {
            if (item.revision() <= last) {
                throw new FeedException(
                        FeedFault.GARBAGE, "revision " + item.revision() + " does not come after " + last);
            }
            last = item.revision();
            revisions.add(checked(item));
        }
        return revisions;
    }

    private static FeedRevision checked(RevisionPage.Item item) {
        String publishedAt = item.publishedAt();
        String vocabulary = item.vocabulary();
        if (publishedAt == null || vocabulary == null) {
            throw new FeedException(
                    FeedFault.GARBAGE, "revision " + item.revision() + " does not say when and by which vocabulary");
        }
        try {
            Instant.parse(publishedAt);
        } catch (DateTimeException e) {
            throw new FeedException(FeedFault.GARBAGE, "revision " + item.revision() + " has no readable time", e);
        }
        String cause = item.cause() == null ? "data" : item.cause();
        String dump = item.dump() == null ? "" : item.dump();
        return new FeedRevision(item.revision(), publishedAt, vocabulary, cause, dump);
    }

    /** The vocabulary as it was at a revision. */
    Vocabulary vocabularyAt(long revision) {
        return ask("vocabulary", raw.vocabulary(revision)).toVocabulary();
    }

    ChangePage changesAfter(long revision, @Nullable String cursor) {
        return ask("changes", raw.changes(revision, cursor, PAGE_SIZE));
    }

    private <T> T ask(String what, Uni<T> call) {
        @Nullable T answer;
        try {
            answer = call.await().atMost(timeout);
        } catch (TimeoutException e) {
            throw new FeedException(FeedFault.TIMEOUT, "no " + what + " within " + timeout.toSeconds() + " s", e);
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            FeedFault fault = status < 400 ? FeedFault.GARBAGE : FeedFault.STATUS;
            throw new FeedException(fault, "status " + status + " when asked for " + what, e);
        } catch (ProcessingException e) {
            throw new FeedException(faultOf(e), "no readable answer when asked for " + what, e);
        } catch (RuntimeException e) {
            throw new FeedException(FeedFault.UNREACHABLE, "could not ask for " + what, e);
        }
        if (answer == null) {
            throw new FeedException(FeedFault.GARBAGE, "an empty answer when asked for " + what);
        }
        return answer;
    }

    /** Only what the network did is an unreachable server; whatever else failed was in the answer. */
    private static FeedFault faultOf(ProcessingException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof JacksonException) {
            return FeedFault.GARBAGE;
        }
        if (cause instanceof java.util.concurrent.TimeoutException || cause instanceof SocketTimeoutException) {
            return FeedFault.TIMEOUT;
        }
        return cause instanceof IOException ? FeedFault.UNREACHABLE : FeedFault.GARBAGE;
    }
}
