package io.confscope.stats.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Publishes revisions over HTTP as ingest-service does, well or badly. */
public final class FakeIngest {

    /** How it behaves. */
    public enum Mood {
        WELL,
        SLOW,
        ERROR_500,
        GARBAGE,
        HALF_A_PAGE
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 7;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Map<String, Object>> revisions = new ArrayList<>();
    private final List<Map<String, Object>> changes = new ArrayList<>();
    private final Map<String, FakePaper> papers = new TreeMap<>();
    private @Nullable HttpServer server;
    private int port;
    private volatile Mood mood = Mood.WELL;
    private final Map<Long, JsonNode> vocabularies = new HashMap<>();
    private JsonNode vocabulary = Samples.vocabulary();
    private int dumps;

    public synchronized void start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.createContext("/", this::handle);
            started.setExecutor(threads);
            started.start();
            port = started.getAddress().getPort();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody listens on the port any more until the next {@link #start}. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void mood(Mood next) {
        mood = next;
    }

    public synchronized void vocabulary(JsonNode next) {
        vocabulary = next;
    }

    /** Forgets everything, as an ingest-service whose data directory was deleted. */
    public synchronized void wipe() {
        revisions.clear();
        vocabularies.clear();
        changes.clear();
        papers.clear();
        vocabulary = Samples.vocabulary();
        mood = Mood.WELL;
    }

    public long publish(List<FakePaper> written) {
        return publish(written, List.of(), "data");
    }

    /** Publishes a revision with these papers, new or changed, and without those. */
    public synchronized long publish(List<FakePaper> written, List<String> removed, String cause) {
        long revision = revisions.size() + 1L;
        vocabularies.put(revision, vocabulary);
        List<Map<String, Object>> items = new ArrayList<>();
        for (FakePaper paper : written) {
            Map<String, Object> item = new HashMap<>(paper.facets());
            item.putAll(Map.of("id", paper.id(), "revision", revision, "removed", false));
            items.add(item);
            papers.put(paper.id(), paper);
        }
        for (String id : removed) {
            items.add(Map.of("id", id, "revision", revision, "removed", true));
            papers.remove(id);
        }
        items.sort(Comparator.comparing(item -> String.valueOf(item.get("id"))));
        changes.addAll(items);
        revisions.add(Map.of(
                "revision",
                revision,
                "publishedAt",
                String.format("2026-11-22T10:%02d:00Z", revision - 1),
                "vocabulary",
                vocabulary.get("version").textValue(),
                "cause",
                cause,
                "dump",
                "d-" + ++dumps));
        return revision;
    }

    /** The papers of the last revision. */
    public synchronized List<FakePaper> papers() {
        return List.copyOf(papers.values());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (mood) {
                case WELL -> send(exchange, 200, JSON.writeValueAsBytes(answer(exchange)));
                case SLOW -> {
                    // Nobody counts this down: the wait is the point, and its end is that of the caller's patience.
                    if (!new CountDownLatch(1).await(5, TimeUnit.SECONDS)) {
                        send(exchange, 200, JSON.writeValueAsBytes(answer(exchange)));
                    }
                }
                case ERROR_500 -> send(exchange, 500, "{\"title\":\"broken\"}".getBytes(StandardCharsets.UTF_8));
                case GARBAGE -> send(exchange, 200, "<html>}{".getBytes(StandardCharsets.UTF_8));
                case HALF_A_PAGE -> half(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Revisions are announced well, but the pages of changes break off after the first. */
    private void half(HttpExchange exchange) throws IOException {
        boolean laterPage = query(exchange).containsKey("cursor");
        send(exchange, laterPage ? 500 : 200, laterPage ? new byte[0] : JSON.writeValueAsBytes(answer(exchange)));
    }

    private synchronized Object answer(HttpExchange exchange) {
        Map<String, String> query = query(exchange);
        long after = Long.parseLong(query.getOrDefault("after", "0"));
        return switch (exchange.getRequestURI().getPath()) {
            case "/api/v1/revisions" ->
                Map.of(
                        "items",
                        revisions.stream()
                                .filter(item -> revision(item) > after)
                                .toList());
            case "/api/v1/vocabulary" ->
                vocabularies.getOrDefault(Long.parseLong(query.getOrDefault("revision", "0")), vocabulary);
            default -> page(after, Integer.parseInt(query.getOrDefault("cursor", "0")));
        };
    }

    private Map<String, Object> page(long after, int from) {
        List<Map<String, Object>> all =
                changes.stream().filter(item -> revision(item) > after).toList();
        int to = Math.min(all.size(), from + PAGE);
        Map<String, Object> page = new HashMap<>();
        page.put("revision", revisions.size());
        page.put("items", all.subList(from, to));
        page.put("nextCursor", to < all.size() ? Integer.toString(to) : null);
        return page;
    }

    private static long revision(Map<String, Object> item) {
        return ((Number) item.getOrDefault("revision", 0)).longValue();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String text = exchange.getRequestURI().getQuery();
        if (text != null) {
            for (String pair : text.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], parts[1]);
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (InputStream request = exchange.getRequestBody()) {
            request.readAllBytes();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
