package io.confscope.system.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the launcher asks of ingest-service, without its start: takes any dump, gives a backup of nothing but its manifest. */
final class StandInIngest implements AutoCloseable {

    private final HttpServer server;
    private final byte[] backup;
    private final Map<String, String> uploads = new ConcurrentHashMap<>();

    StandInIngest(byte[] backup) throws IOException {
        this.backup = backup;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/dumps", this::take);
        server.createContext("/api/v1/backup", exchange -> answer(exchange, this.backup));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The content of every dump, by the name that it was given. */
    Map<String, String> uploads() {
        return Map.copyOf(uploads);
    }

    private void take(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getQuery().replaceFirst("^name=", "");
        uploads.put(name, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, "{\"id\":\"d-1\",\"status\":\"published\",\"revision\":1}".getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
