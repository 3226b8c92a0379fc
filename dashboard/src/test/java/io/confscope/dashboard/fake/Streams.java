package io.confscope.dashboard.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Addresses of ingest that show how bytes travel: what arrived, streams, silence. */
public final class Streams {
    private final Semaphore next = new Semaphore(0);
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    /** Lets the stream of events send one more. */
    public void sendEvent() {
        next.release();
    }

    /** What the streams noticed, such as {@code gone} when a reader left; waits for at most ten seconds. */
    public String noticed() throws InterruptedException {
        String what = seen.poll(10, TimeUnit.SECONDS);
        return what == null ? "nothing" : what;
    }

    boolean handle(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/api/v1/dumps" -> upload(exchange);
            case "/api/v1/headers" -> headers(exchange);
            case "/api/v1/events" -> events(exchange);
            case "/api/v1/silence" -> silence(exchange);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void upload(HttpExchange exchange) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = exchange.getRequestBody()) {
            int read = in.read(buffer);
            if (read > 0) {
                seen.add("first bytes");
            }
            while (read >= 0) {
                bytes += read;
                read = in.read(buffer);
            }
        }
        exchange.getResponseHeaders().set("Location", "/api/v1/dumps/d-1");
        FakeService.send(exchange, 202, "application/json", "{\"bytes\":" + bytes + "}");
    }

    private static void headers(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "x-own");
        StringBuilder lines = new StringBuilder(exchange.getRequestMethod())
                .append(' ')
                .append(exchange.getRequestURI())
                .append('\n');
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> lines.append(name.toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(value)
                        .append('\n')));
        FakeService.send(exchange, 200, "text/plain", lines.toString());
    }

    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            int number = 0;
            for (int beat = 0; beat < 200; beat++) {
                String event = next.tryAcquire(50, TimeUnit.MILLISECONDS)
                        ? "event: progress\ndata: " + ++number + "\n\n"
                        : ": still here\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            seen.add("gone");
            throw gone;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void silence(HttpExchange exchange) throws IOException {
        try {
            TimeUnit.SECONDS.sleep(8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FakeService.send(exchange, 200, "text/plain", "late");
    }
}
