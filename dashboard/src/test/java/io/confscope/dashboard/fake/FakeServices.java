package io.confscope.dashboard.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/**
 * Both services over the same papers. Started by itself ({@link #main}) it lets one work on the pages with nothing else
 * running: point {@code CONFSCOPE_INGEST_URL} and {@code CONFSCOPE_STATS_URL} at it.
 */
public final class FakeServices implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private volatile Papers papers = Papers.read(1, "/fake/papers.jsonl");
    private final Streams streams = new Streams();
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

    public Streams streams() {
        return streams;
    }

    /** Replaces the papers by those of a resource such as {@code /fake/papers.jsonl}, as the next revision. */
    public synchronized void publish(String resource) {
        papers = Papers.read(papers.revision() + 1, resource);
    }

    private void stats(HttpExchange exchange) throws IOException {
        Query query = Query.of(exchange.getRequestURI());
        String path = exchange.getRequestURI().getPath();
        Papers now = papers;
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
            case "/api/v1/diff" ->
                tagged(exchange, now, JSON, new Movements(now).diff(query).toString());
            default -> common(exchange, path);
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
        if (path.equals("/api/v1/papers")) {
            Papers now = papers;
            tagged(
                    exchange,
                    now,
                    JSON,
                    list(now, Query.of(exchange.getRequestURI())).toString());
        } else if (!streams.handle(exchange, path)) {
            common(exchange, path);
        }
    }

    private static JsonNode list(Papers papers, Query query) {
        int from = Integer.parseInt(query.get("cursor", "0"));
        int limit = Integer.parseInt(query.get("limit", "50"));
        boolean evidence = query.get("evidence", "false").equals("true");
        List<JsonNode> all = papers.matching(query);
        int to = Math.min(all.size(), from + limit);
        ObjectNode answer = Papers.JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        all.subList(from, to).forEach(paper -> {
            ObjectNode item = paper.deepCopy();
            if (!evidence) {
                item.remove("evidence");
            }
            items.add(item);
        });
        answer.put("total", all.size());
        answer.put("nextCursor", to < all.size() ? String.valueOf(to) : null);
        return answer;
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
