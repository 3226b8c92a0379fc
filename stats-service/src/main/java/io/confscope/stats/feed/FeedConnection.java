package io.confscope.stats.feed;

import io.confscope.stats.StatsConfig;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;

/**
 * Asks ingest-service over HTTP. Takes no longer than it is told, and no more bytes than an honest answer has: whatever
 * speaks in its place may go on for ever.
 */
@ApplicationScoped
class FeedConnection {

    /** The list of a hundred thousand revisions, or a page of changes many times over. */
    private static final int LARGEST_ANSWER = 16 << 20;

    private static final int CONNECT_MILLIS = 2000;

    private final Vertx vertx;
    private final HttpClient client;
    private final String address;
    private final long timeoutMillis;

    FeedConnection(Vertx vertx, StatsConfig config) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
        this.address = config.ingest().url().replaceFirst("/+$", "");
        this.timeoutMillis = config.feed().timeout().toMillis();
    }

    /** An answer of any status, whole. */
    record Reply(int status, Buffer body) {}

    /**
     * Asks for a path with its query.
     *
     * @return fails with a {@link FeedException} where the answer is too large, a {@link TimeoutException} where it takes
     *     too long, and otherwise with what the network did
     */
    Future<Reply> get(String pathAndQuery) {
        RequestOptions question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address + pathAndQuery)
                .putHeader("Accept", "application/json");
        return client.request(question).compose(this::send);
    }

    private Future<Reply> send(HttpClientRequest request) {
        Promise<Reply> reply = Promise.promise();
        long timer = vertx.setTimer(timeoutMillis, fired -> {
            reply.tryFail(new TimeoutException("no whole answer within " + timeoutMillis + " ms"));
            request.reset();
        });
        request.send().compose(FeedConnection::read).onComplete(read -> {
            vertx.cancelTimer(timer);
            if (read.succeeded()) {
                reply.tryComplete(read.result());
            } else {
                reply.tryFail(read.cause());
                request.reset();
            }
        });
        return reply.future();
    }

    private static Future<Reply> read(HttpClientResponse response) {
        Promise<Reply> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(part -> {
            if (body.length() + part.length() <= LARGEST_ANSWER) {
                body.appendBuffer(part);
            } else {
                whole.tryFail(
                        new FeedException(FeedFault.GARBAGE, "an answer has more than " + LARGEST_ANSWER + " bytes"));
            }
        });
        response.endHandler(end -> whole.tryComplete(new Reply(response.statusCode(), body)));
        return whole.future();
    }
}
