package io.confscope.dashboard.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Both services over the same papers. Started by itself ({@link #main}) it lets one work on the pages with nothing else
 * running: point {@code CONFSCOPE_INGEST_URL} and {@code CONFSCOPE_STATS_URL} at it.
 */
public final class FakeServices implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final ConcurrentSkipListMap<Integer, Papers> published =
            new ConcurrentSkipListMap<>(Map.of(1, Papers.read(1, "/fake/papers.jsonl")));
    private final Streams streams = new Streams();
    private final Dumps dumps = new Dumps();
    private final FakeService ingest;
    private final FakeService stats;

    public FakeServices(int ingestPort, int statsPort) {
        ingest = new FakeService(ingestPort, this::ingest);
        stats = new FakeService(statsPort, this::stats);
    }

    public static void main(String[] ports) {
        new FakeServices(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }

    public FakeService ingest() {
        return ingest;
    }

    public FakeService stats() {
        return stats;
    }

    public Dumps dumps() {
        return dumps;
    }

    public Streams streams() {
        return streams;
    }

    /** Replaces the papers by those of a resource such as {@code /fake/papers.jsonl}, as the next revision. */
    public synchronized void publish(String resource) {
        int next = published.lastKey() + 1;
        published.put(next, Papers.read(next, resource));
    }

    /** Replaces the papers by many that differ in their ids and titles, as the next revision. */
    public synchronized void publishMany(int count) {
        int next = published.lastKey() + 1;
        published.put(next, Papers.read(next, "/fake/papers.jsonl").times(count));
    }

    /** Replaces the papers by others that are about so many topics, as the next revision. */
    public synchronized void publishTopics(int count) {
        int next = published.lastKey() + 1;
        published.put(next, Papers.read(next, "/fake/papers.jsonl").about(count));
    }

    /** The latest revision. */
    public int revision() {
        return published.lastKey();
    }

    /** When a revision was published: an hour after the one before. */
    static String publishedAt(int revision) {
        return Instant.parse("2026-03-01T08:00:00Z")
                .plus(Duration.ofHours(revision))
                .toString();
    }

    private Papers at(Query query) {
        String asOf = query.get("asOf", "");
        return (asOf.isEmpty() ? published.lastEntry() : published.floorEntry(Integer.valueOf(asOf))).getValue();
    }

    private void stats(HttpExchange exchange) throws IOException {
        Query query = Query.of(exchange.getRequestURI());
        String path = exchange.getRequestURI().getPath();
        Papers now = at(query);
        switch (path) {
            case "/api/v1/stats" -> figures(exchange, now, query);
            case "/api/v1/stats/topics" -> figures(exchange, now, query.with("by", "topic"));
            case "/api/v1/stats/presentations" -> figures(exchange, now, query.with("by", "presentation"));
            case "/api/v1/stats/modalities" -> figures(exchange, now, query.with("by", "modality"));
            case "/api/v1/stats/code" -> figures(exchange, now, query.with("by", "code"));
            case "/api/v1/facets" ->
                tagged(exchange, now, JSON, new Figures(now).facets(query).toString());
            case "/api/v1/cooccurrence" ->
                tagged(exchange, now, JSON, new Figures(now).cooccurrence(query).toString());
            case "/api/v1/editions" ->
                tagged(exchange, now, JSON, new Movements(now).editions().toString());
            case "/api/v1/trends" ->
                tagged(exchange, now, JSON, new Movements(now).trends(query).toString());
            case "/api/v1/compare" ->
                tagged(exchange, now, JSON, new Movements(now).compare(query).toString());
            case "/api/v1/diff" -> diff(exchange, now, query);
            default -> common(exchange, path);
        }
    }

    private static void diff(HttpExchange exchange, Papers now, Query query) throws IOException {
        if (Integer.parseInt(query.get("from", "1")) > Integer.parseInt(query.get("to", "2"))) {
            FakeService.send(exchange, 400, PROBLEM, "{\"status\":400,\"detail\":\"from must not be after to\"}");
        } else {
            tagged(exchange, now, JSON, new Movements(now).diff(query).toString());
        }
    }

    private static void figures(HttpExchange exchange, Papers now, Query query) throws IOException {
        boolean csv = query.get("format", "json").equals("csv")
                || "text/csv".equals(exchange.getRequestHeaders().getFirst("Accept"));
        if (csv) {
            tagged(exchange, now, "text/csv; charset=utf-8", new Figures(now).csv(query));
        } else {
            tagged(exchange, now, JSON, new Figures(now).stats(query).toString());
        }
    }

    private static void tagged(HttpExchange exchange, Papers now, String type, String body) throws IOException {
        String tag = "\"r" + now.revision() + "-" + Integer.toHexString(body.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            FakeService.send(exchange, 200, type, body);
        }
    }

    private void ingest(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Query query = Query.of(exchange.getRequestURI());
        Catalogue catalogue = new Catalogue(at(query));
        if (path.equals("/api/v1/papers")) {
            tagged(exchange, at(query), JSON, catalogue.list(query).toString());
        } else if (path.startsWith("/api/v1/papers/")) {
            var paper = catalogue.get(path.substring("/api/v1/papers/".length()));
            if (paper.isPresent()) {
                tagged(exchange, at(query), JSON, paper.get().toString());
            } else {
                common(exchange, path);
            }
        } else if (path.equals("/api/v1/revisions")) {
            FakeService.send(
                    exchange, 200, JSON, catalogue.revisions(published.keySet()).toString());
        } else if (path.equals("/api/v1/vocabulary")) {
            FakeService.send(exchange, 200, JSON, at(query).vocabulary().toString());
        } else if (!dumps.handle(exchange, path, query) && !streams.handle(exchange, path)) {
            common(exchange, path);
        }
    }

    private static void common(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/q/health/ready")) {
            FakeService.send(exchange, 200, JSON, "{\"status\":\"UP\"}");
        } else if (path.equals("/q/openapi")) {
            FakeService.send(exchange, 200, "application/yaml", "openapi: 3.1.0\n");
        } else {
            FakeService.send(
                    exchange,
                    404,
                    PROBLEM,
                    "{\"type\":\"urn:confscope:problem:not-found\",\"title\":\"No such address\",\"status\":404}");
        }
    }

    @Override
    public void close() {
        ingest.close();
        stats.close();
    }
}
