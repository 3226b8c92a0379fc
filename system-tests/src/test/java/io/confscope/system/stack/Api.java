package io.confscope.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A service's HTTP interface, as a program uses it. Any status is an answer; only no answer is an exception. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(2);
    private static final int NOT_YET = 202;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    public Api(URI base) {
        this.base = base;
    }

    public URI base() {
        return base;
    }

    /** Asks for a path with its query, as it would stand in an address. */
    public Answer get(String pathAndQuery) {
        return send(request(pathAndQuery).GET());
    }

    /**
     * Waits until stats-service answers from a revision, which none follows meanwhile. Exactly that one: a database that
     * still has another history knows later ones.
     */
    public void awaitFigures(long revision) {
        await("the figures of revision " + revision)
                .atMost(LONG_PATIENCE)
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> {
                    Answer answer = get("/api/v1/stats?minRevision=" + revision);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.json().path("dataset").path("revision").asLong())
                            .isEqualTo(revision);
                });
    }

    /** Uploads a dump and waits until it is published or refused. */
    public Answer upload(String name, byte[] bytes) {
        return upload(name, "", bytes);
    }

    /** Reads a dump without publishing it, and waits for what it would change. */
    public Answer dryRun(String name, byte[] bytes) {
        return upload(name, "&dryRun=true", bytes);
    }

    /**
     * Uploads a dump with further parameters, each with an ampersand before it, and waits until it is published, checked or
     * refused. A slow machine says 202 meanwhile: the same bytes sent again wait for the same dump, and for what is said of
     * it. That is then 201 of a dump that was published, by whomever it was sent first.
     */
    public Answer upload(String name, String options, byte[] bytes) {
        Answer answer = uploadOnce(name, options, bytes);
        if (answer.status() != NOT_YET) {
            return answer;
        }
        long end = System.nanoTime() + LONG_PATIENCE.toNanos();
        while (answer.status() == NOT_YET && System.nanoTime() < end) {
            answer = uploadOnce(name, options, bytes);
        }
        boolean published =
                answer.status() == 200 && answer.json().path("status").asText().equals("published");
        return published ? new Answer(201, answer.mediaType(), answer.body()) : answer;
    }

    /** Uploads a dump as {@link #upload} does, and takes a 202 for an answer, which comes after 15 s. */
    public Answer uploadOnce(String name, String options, byte[] bytes) {
        String query = "/api/v1/dumps?wait=true&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return send(request(query + options)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(base.resolve(pathAndQuery)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            var response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(), type.replaceFirst(";.*", "").trim(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }
}
