package io.confscope.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confscope.system.stack.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A way in which a service can fail those who ask it. */
enum Lie {
    /** Takes the question and says nothing for as long as the asker stays. */
    SILENT("timeout", (truth, out, end) -> await(end, 600_000)),
    /** Says the truth, a byte every fifth of a second. */
    SLOW("timeout", (truth, out, end) -> {
        byte[] body = bytes(truth.body());
        out.write(head(200, body.length));
        for (int i = 0; i < body.length && !await(end, 200); i++) {
            out.write(body, i, 1);
            out.flush();
        }
    }),
    CLOSES_THE_CONNECTION("unreachable", (truth, out, end) -> {}),
    BREAKS_OFF("unreachable", (truth, out, end) -> {
        byte[] body = bytes(truth.body());
        out.write(head(200, body.length));
        out.write(body, 0, body.length / 2);
    }),
    ANSWERS_500("status", (truth, out, end) -> send(500, "{\"title\":\"lie\"}", out)),
    ANSWERS_404("status", (truth, out, end) -> send(404, "{\"title\":\"lie\"}", out)),
    SPEAKS_NO_HTTP("unreachable", (truth, out, end) -> out.write(bytes("220 mail.example ESMTP\r\n"))),
    NO_JSON("garbage", (truth, out, end) -> send(200, "<html><body>Login</body></html>", out)),
    CUT_JSON(
            "garbage",
            (truth, out, end) ->
                    send(200, truth.body().substring(0, truth.body().length() / 2), out)),
    OTHER_JSON(
            "garbage",
            (truth, out, end) -> send(200, "{\"items\":[{\"revision\":\"first\",\"id\":[]}],\"facets\":7}", out)),
    DEEP_JSON("garbage", (truth, out, end) -> send(200, "{\"items\":" + "[".repeat(100_000), out)),
    NOTHING("garbage", (truth, out, end) -> send(200, "null", out)),
    /** Items that should ascend do not. */
    WRONG_ORDER("garbage", (truth, out, end) -> {
        JsonNode answer = truth.json();
        if (answer.path("items") instanceof ArrayNode items && !items.isEmpty()) {
            items.add(items.get(0).deepCopy());
        }
        send(200, answer.toString(), out);
    }),
    /** Changes of a revision that was followed long ago. */
    OLD_CHANGES("garbage", (truth, out, end) -> {
        JsonNode answer = truth.json();
        for (JsonNode item : answer.path("items")) {
            if (item.has("id")) {
                ((ObjectNode) item).put("revision", 1);
            }
        }
        send(200, answer.toString(), out);
    }),
    /** A list that is never at its end. */
    ENDLESS_PAGES("garbage", (truth, out, end) -> {
        JsonNode answer = truth.json();
        if (answer.has("nextCursor")) {
            ((ObjectNode) answer).put("nextCursor", "again");
        }
        send(200, answer.toString(), out);
    }),
    /** More bytes than any memory holds. */
    ENDLESS_BODY("garbage", (truth, out, end) -> {
        out.write(
                bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"items\":[\""));
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        while (end.getCount() > 0) {
            out.write(block);
        }
    });

    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Telling telling;

    Lie(String reason, Telling telling) {
        this.reason = reason;
        this.telling = telling;
    }

    @FunctionalInterface
    private interface Telling {
        void tell(Answer truth, OutputStream out, CountDownLatch end) throws IOException;
    }

    /** The reason that stats-service gives when it meets this. */
    String reason() {
        return reason;
    }

    /**
     * Answers a question. The connection is closed afterwards.
     *
     * @param end counted down when nobody is to be lied to any more
     */
    void tell(Answer truth, OutputStream out, CountDownLatch end) throws IOException {
        telling.tell(truth, out, end);
    }

    static void send(int status, String body, OutputStream out) throws IOException {
        byte[] bytes = bytes(body);
        out.write(head(status, bytes.length));
        out.write(bytes);
        out.flush();
    }

    private static byte[] head(int status, int length) {
        return bytes("HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: " + length + "\r\n\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean await(CountDownLatch end, long millis) {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
