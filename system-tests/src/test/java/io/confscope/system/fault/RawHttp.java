package io.confscope.system.fault;

import io.confscope.system.stack.Api;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** HTTP as bytes, for requests that no client would send. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {}

    /** An answer as it came; names of headers are in lower case. */
    record Reply(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Sends a request of one line and some headers, with a host and without a body unless they say otherwise. */
    static Reply ask(Api service, String line, String... headers) {
        String further = Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining());
        return send(service, line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + further + "\r\n");
    }

    /** Sends these characters and reads until the other side closes. */
    static Reply send(Api service, String request) {
        try (Socket socket = connect(service)) {
            OutputStream output = socket.getOutputStream();
            output.write(request.getBytes(StandardCharsets.ISO_8859_1));
            output.flush();
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no answer to " + request.lines().findFirst().orElse(""), e);
        }
    }

    /** Has what no memory holds read as a dump, until all is sent or the other side has had enough. */
    static Reply dryRun(Api ingest, Bomb bomb) throws IOException {
        try (Socket socket = connect(ingest)) {
            socket.setSoTimeout(20 * PATIENCE_MILLIS);
            OutputStream output = socket.getOutputStream();
            output.write(
                    ("POST /api/v1/dumps?wait=true&dryRun=true&name=" + bomb.name() + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Connection: close\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                                    + bomb.length() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try {
                bomb.writeTo(output);
            } catch (IOException e) {
                // It has answered and closed already.
            }
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Socket connect(Api service) throws IOException {
        Socket socket = new Socket(service.base().getHost(), service.base().getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static Reply parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("no HTTP answer: “" + text + "”");
        }
        String[] head = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (String line : Arrays.asList(head).subList(1, head.length)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            // Twice the same would go unnoticed otherwise.
            headers.merge(name, line.substring(colon + 1).trim(), (one, other) -> one + ", " + other);
        }
        return new Reply(Integer.parseInt(head[0].split(" ", 3)[1]), headers, text.substring(end + 4));
    }
}
