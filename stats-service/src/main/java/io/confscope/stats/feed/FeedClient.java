package io.confscope.stats.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.confscope.stats.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks ingest-service, within a time limit that interrupts no thread, and believes nothing that it has not looked at.
 * Every failure is a {@link FeedException}; when to ask again is up to the caller.
 */
@ApplicationScoped
class FeedClient {

    static final int PAGE_SIZE = 1000;

    private static final int OK = 200;

    private final FeedConnection connection;
    private final ObjectMapper json;

    FeedClient(FeedConnection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /** All published revisions after the given one, in ascending order. */
    List<FeedRevision> revisionsAfter(long revision) {
        RevisionPage page = ask("revisions", "/api/v1/revisions?after=" + revision, RevisionPage.class);
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
        return ask("vocabulary", "/api/v1/vocabulary?revision=" + revision, VocabularyPage.class)
                .toVocabulary();
    }

    ChangePage changesAfter(long revision, @Nullable String cursor) {
        String next = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        String page = "/api/v1/changes?after=" + revision + "&limit=" + PAGE_SIZE + next;
        return ask("changes", page, ChangePage.class);
    }

    private <T> T ask(String what, String pathAndQuery, Class<T> type) {
        FeedConnection.Reply reply = reply(what, pathAndQuery);
        if (reply.status() != OK) {
            FeedFault fault = reply.status() < 400 ? FeedFault.GARBAGE : FeedFault.STATUS;
            throw new FeedException(fault, "status " + reply.status() + " when asked for " + what);
        }
        @Nullable T answer;
        try {
            answer = json.readValue(reply.body().getBytes(), type);
        } catch (IOException e) {
            throw new FeedException(FeedFault.GARBAGE, "no readable answer when asked for " + what, e);
        }
        if (answer == null) {
            throw new FeedException(FeedFault.GARBAGE, "an empty answer when asked for " + what);
        }
        return answer;
    }

    /** Waits without an end of its own: the connection gives up in time. */
    private FeedConnection.Reply reply(String what, String pathAndQuery) {
        try {
            return connection
                    .get(pathAndQuery)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof FeedException known) {
                throw known;
            }
            FeedFault fault = cause instanceof TimeoutException ? FeedFault.TIMEOUT : FeedFault.UNREACHABLE;
            throw new FeedException(fault, "no answer when asked for " + what, e);
        }
    }
}
