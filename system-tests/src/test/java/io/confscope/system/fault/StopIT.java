package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.stack.Api;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.ServiceProcess;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A service that is told to stop ends what it has begun and takes nothing new. */
class StopIT {

    @Test
    void anUploadUnderWayEndsWellAndNewOnesAreSentAway() throws IOException {
        MadeDump dump = new MadeDump("stopped", 500);
        byte[] bytes = dump.bytes();
        try (Services services = new Services("stop")) {
            services.start(Service.INGEST);
            ServiceProcess ingest = services.process(Service.INGEST);
            Api api = ingest.api();
            try (Socket socket = RawHttp.connect(api)) {
                OutputStream output = socket.getOutputStream();
                output.write(head(bytes.length, dump.name()));
                output.write(bytes, 0, bytes.length / 2);
                output.flush();
                await("the upload has begun")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> services.hasFilesIn("ingest/dumps/incoming"));

                ingest.terminate();
                await("new uploads are sent away")
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> isSentAway(api));

                output.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
                output.flush();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 201 ");
            }
            await("the end of the process").atMost(Duration.ofSeconds(60)).until(() -> !ingest.isRunning());

            services.start(Service.INGEST);
            assertThat(dump.stored(api)).isEqualTo(dump.sent());
        }
    }

    /** With a word as long as it listens; afterwards nobody is there. */
    private static boolean isSentAway(Api api) {
        RawHttp.Reply reply = RawHttp.send(api, new String(head(1, "late.txt"), StandardCharsets.US_ASCII) + "x");
        assertThat(reply.status()).isIn(422, 503);
        return reply.status() == 503 && reply.header("content-type").startsWith("application/problem+json");
    }

    private static byte[] head(int length, String name) {
        return ("POST /api/v1/dumps?wait=true&name=" + name + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/octet-stream\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
