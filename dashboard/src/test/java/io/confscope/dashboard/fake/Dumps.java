package io.confscope.dashboard.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes dumps in the way ingest-service does, whatever stands in them. A file whose name has “locked” in it needs a key; one
 * with “slow” is answered when the test says so, one with “unanswered” is taken and never answered.
 */
public final class Dumps {
    private static final String JSON = "application/json";
    private static final String KEY = "open sesame";
    private static final int PROBLEMS = 60;
    private static final Pattern ONE = Pattern.compile("/api/v1/dumps/d-(\\d+)(/[a-z]+)?");

    private final List<ObjectNode> dumps = new CopyOnWriteArrayList<>();
    private final Semaphore answers = new Semaphore(0);

    Dumps() {
        forget();
    }

    /** Leaves the first dump alone. */
    public void forget() {
        // A test that failed may have left slow files that wait, or an answer that nothing waited for.
        answers.release(answers.getQueueLength());
        while (isAnswerAwaited()) {
            Thread.onSpinWait();
        }
        answers.drainPermits();
        dumps.clear();
        dumps.add(dump("iclr-2026-medical-ai.txt", false, "published").put("revision", 1));
    }

    /** Whether a slow file has come whole, and waits. */
    public boolean isAnswerAwaited() {
        return answers.hasQueuedThreads();
    }

    /** Lets an answer go out that a slow file waits for. */
    public void answer() {
        answers.release();
    }

    boolean handle(HttpExchange exchange, String path, Query query) throws IOException {
        Matcher one = ONE.matcher(path);
        if (path.equals("/api/v1/dumps") && exchange.getRequestMethod().equals("GET")) {
            FakeService.send(exchange, 200, JSON, list(query).toString());
        } else if (path.equals("/api/v1/dumps") && query.get("name", "").endsWith(".txt")) {
            take(exchange, query);
        } else if (one.matches() && Integer.parseInt(one.group(1)) <= dumps.size()) {
            part(exchange, dumps.get(Integer.parseInt(one.group(1)) - 1), one.group(2), query);
        } else {
            return false;
        }
        return true;
    }

    private void take(HttpExchange exchange, Query query) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String name = query.get("name", "");
        if (name.contains("slow")) {
            answers.acquireUninterruptibly();
        }
        if (name.contains("locked") && !KEY.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))) {
            FakeService.send(
                    exchange,
                    401,
                    "application/problem+json",
                    "{\"type\":\"urn:confscope:problem:key-needed\",\"status\":401,\"detail\":\"Writing needs the key.\"}");
        } else if (name.contains("broken")) {
            FakeService.send(
                    exchange,
                    422,
                    "application/problem+json",
                    "{\"type\":\"urn:confscope:problem:unknown-format\",\"status\":422,\"detail\":\"<b>No</b> format fits.\"}");
        } else {
            ObjectNode dump = dump(name, query.get("dryRun", "false").equals("true"), "reading");
            dumps.add(dump);
            dump.put("id", "d-" + dumps.size());
            if (name.contains("unanswered")) {
                exchange.close();
            } else {
                FakeService.send(exchange, 202, JSON, dump.toString());
            }
        }
    }

    private static void part(HttpExchange exchange, ObjectNode dump, String part, Query query) throws IOException {
        switch (part == null ? "" : part) {
            case "/problems" ->
                FakeService.send(exchange, 200, JSON, problems(dump, query).toString());
            case "/content" -> FakeService.send(exchange, 200, "application/octet-stream", content());
            case "/events" -> events(exchange, dump);
            default -> {
                FakeService.send(exchange, 200, JSON, dump.toString());
                if (query.parameters().isEmpty()) {
                    goOn(dump);
                }
            }
        }
    }

    /** Every look at a dump brings it further, so that it is over for who asks again as well as for who listens. */
    private static synchronized void goOn(ObjectNode dump) {
        if (dump.path("status").asText().equals("reading") && dump.path("looks").asInt() >= 2) {
            boolean dry = dump.path("dryRun").asBoolean();
            dump.put("status", dry ? "checked" : "published");
            if (!dry) {
                dump.put("revision", 1);
            }
        }
        dump.put("looks", dump.path("looks").asInt() + 1);
    }

    private static void events(HttpExchange exchange, ObjectNode dump) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int step = 1; step <= 4; step++) {
                goOn(dump);
                String event = "event: progress\ndata: {\"status\":\""
                        + dump.path("status").asText() + "\",\"bytesRead\":" + step * 25
                        + ",\"bytesTotal\":100,\"recordsRead\":" + step * 11 + ",\"stored\":" + step * 11 + "}\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private ObjectNode list(Query query) {
        ObjectNode answer = Papers.JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        int limit = Integer.parseInt(query.get("limit", "50"));
        for (int index = dumps.size() - 1; index >= Math.max(0, dumps.size() - limit); index--) {
            items.add(dumps.get(index));
        }
        return answer.put("total", dumps.size()).putNull("nextCursor");
    }

    private static ObjectNode dump(String name, boolean dryRun, String status) {
        boolean first = status.equals("published");
        ObjectNode dump = Papers.JSON.createObjectNode();
        dump.put("id", "d-1").put("name", name).put("format", "digest").put("sha256", "52bcd334");
        dump.put("bytes", 42_531).put("mode", "merge").put("dryRun", dryRun).put("status", status);
        dump.putNull("revision")
                .put("receivedAt", FakeServices.publishedAt(1))
                .put("publishedAt", first ? FakeServices.publishedAt(1) : null);
        dump.putArray("editions").add("iclr-2026");
        dump.putObject("records")
                .put("read", 44)
                .put("added", first ? 44 : 2)
                .put("changed", first ? 0 : 1)
                .put("unchanged", first ? 0 : 40)
                .put("removed", 0)
                .put("rejected", first ? 0 : 1)
                .put("skipped", 0);
        dump.putObject("problems").put("errors", first ? 0 : 1).put("warnings", first ? 0 : PROBLEMS - 1);
        return dump.putNull("failure");
    }

    private static ObjectNode problems(ObjectNode dump, Query query) {
        int count = dump.path("problems").path("errors").asInt() == 0 ? 0 : PROBLEMS;
        ObjectNode answer = Papers.JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        int from = Integer.parseInt(query.get("cursor", "0"));
        int to = Math.min(count, from + 25);
        for (int index = from; index < to; index++) {
            items.addObject()
                    .put("line", index + 1)
                    .put("column", 7)
                    .put("severity", index == 2 ? "error" : "warning")
                    .put("code", index == 2 ? "cut-off-record" : "new-topic")
                    .put("message", "Line " + (index + 1) + " is odd: <img src=x onerror=alert(1)>.")
                    .put("excerpt", "line");
        }
        return answer.put("total", count).put("nextCursor", to < count ? String.valueOf(to) : null);
    }

    private static String content() {
        return IntStream.rangeClosed(1, PROBLEMS)
                .mapToObj(line -> "Zeile " + line + " 第" + line + "行 <script>alert(" + line + ")</script>")
                .collect(Collectors.joining("\n"));
    }
}
