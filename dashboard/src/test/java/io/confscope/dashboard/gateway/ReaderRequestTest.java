package io.confscope.dashboard.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Quarkus waits for when it shuts down: that each request is done. */
class ReaderRequestTest {

    private static final String HTTP_1_1 = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String HTTP_1_0 = "GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void anAnswerThatIsResetEndsTheRequestAndTheReader() throws Exception {
        String answer = ask(HTTP_1_1, request -> {
            var reader = new ReaderRequest(request);
            reader.response().setChunked(true).write("begin").onSuccess(written -> reader.response()
                    .reset());
        });

        assertEquals("begin", answer.lines().skip(4).findFirst().orElse(""), answer);
        done.get(20, TimeUnit.SECONDS);
    }

    @Test
    void anAnswerWithoutALengthEndsWithTheConnectionForAReaderOfHttp10() throws Exception {
        String answer = ask(HTTP_1_0, request -> {
            var reader = new ReaderRequest(request);
            assertEquals(HttpVersion.HTTP_1_1, reader.version());
            reader.response().setChunked(true).write("begin and end").onSuccess(written -> reader.response()
                    .end());
        });

        assertTrue(answer.startsWith("HTTP/1.0 200"), answer);
        assertTrue(answer.endsWith("\r\n\r\nbegin and end"), answer);
    }

    /** Why there is such a class: where this fails, it is needed no more. */
    @Test
    void withoutItARequestIsNeverDone() throws Exception {
        ask(
                HTTP_1_1,
                request -> request.response().setChunked(true).write("begin").onSuccess(written -> request.response()
                        .reset()));

        assertThrows(TimeoutException.class, () -> done.get(1, TimeUnit.SECONDS));
    }

    /** Asks a server that answers so, and reads until it closes the connection. */
    private String ask(String asked, Handler<HttpServerRequest> handler) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    var wrapped = new QuarkusRequestWrapper(request, (cookie, seen) -> {});
                    wrapped.addRequestDoneHandler(ended -> done.complete(null));
                    handler.handle(wrapped);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        try (var reader = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            reader.setSoTimeout(20_000);
            reader.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            return new String(reader.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IOException("the connection was not closed in order", e);
        }
    }
}
