package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Somebody who sends dump after dump, each again and again until it is acknowledged. */
final class Uploader implements AutoCloseable {

    private static final int PAPERS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api ingest;
    private final String name;
    private final List<MadeDump> acknowledged = new ArrayList<>();
    private int tries;
    private volatile boolean stopping;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    Uploader(Api ingest, String name) {
        this.ingest = ingest;
        this.name = name;
    }

    void start() {
        underWay = CompletableFuture.runAsync(() -> {
            while (!stopping) {
                sendOne();
            }
        });
    }

    /** Sends the next one until it is acknowledged. */
    void sendOne() {
        MadeDump dump = new MadeDump(name + "x" + (acknowledged.size() + 1), PAPERS);
        byte[] bytes = dump.bytes();
        boolean there = false;
        while (!there) {
            tries++;
            there = send(dump, bytes);
        }
        acknowledged.add(dump);
    }

    private boolean send(MadeDump dump, byte[] bytes) {
        try {
            Answer answer = ingest.upload(dump.name(), bytes);
            // 503: told to stop, or stopped while it waited; 202: busy with others.
            assertThat(answer.status()).as(answer.body()).isIn(200, 201, 202, 503);
            return answer.status() < 202;
        } catch (UncheckedIOException e) {
            awaitReturn();
            return false;
        }
    }

    private void awaitReturn() {
        await("the return of ingest-service")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> ingest.get("/q/health/ready").status() == 200);
    }

    /** Those that were answered as published, the first first. To be asked after the end. */
    List<MadeDump> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int tries() {
        return tries;
    }

    /** Returns once the dump under way is acknowledged. */
    void end() {
        stopping = true;
        underWay.join();
    }

    @Override
    public void close() {
        end();
    }
}
