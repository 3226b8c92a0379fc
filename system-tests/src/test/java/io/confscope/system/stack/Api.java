package io.confscope.system.stack;

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

    /** Uploads a dump and waits until it is published or refused. */
    public Answer upload(String name, byte[] bytes) {
        return upload(name, "", bytes);
    }

    /** Reads a dump without publishing it, and waits for what it would change. */
    public Answer dryRun(String name, byte[] bytes) {
        return upload(name, "&dryRun=true", bytes);
    }

    /** Uploads a dump with further parameters, each with an ampersand before it, and waits. */
    public Answer upload(String name, String options, byte[] bytes) {
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
