package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.ServiceProcess;
import io.confscope.system.stack.Services;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Kills ingest-service at random moments of uploads, and looks after each at what it has kept. */
final class KillRun {

    private static final int PAPERS = 2000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long GLANCE_MILLIS = 50;

    private final Services services;
    private final String name;
    private final Random random;
    private final FaultRun run;

    private final List<MadeDump> published = new ArrayList<>();
    private final Deque<MadeDump> unpublished = new ArrayDeque<>();
    private final Map<String, Integer> moments = new TreeMap<>();
    private final List<Long> readyMillis = new ArrayList<>();
    private long usualMillis = 1500;
    private int made;

    KillRun(Services services, String name, Random random, FaultRun run) {
        this.services = services;
        this.name = name;
        this.random = random;
        this.run = run;
    }

    /** How often ingest was found killed at which moment. */
    Map<String, Integer> moments() {
        return moments;
    }

    /** How long each start took. */
    List<Long> readyMillis() {
        return readyMillis;
    }

    /** Uploads a dump that was never sent or that did not get through, kills, starts again, looks. */
    void kill() {
        MadeDump dump = unpublished.isEmpty() || random.nextBoolean() ? next() : unpublished.remove();
        long moment = random.nextLong(usualMillis * 5 / 4);
        ServiceProcess ingest = services.process(Service.INGEST);
        long before = papers();

        long began = System.nanoTime();
        byte[] bytes = dump.bytes();
        CompletableFuture<Answer> upload =
                CompletableFuture.supplyAsync(() -> ingest.api().upload(dump.name(), bytes));
        watch(upload, moment, before, dump.papers());
        ingest.kill();
        boolean acknowledged = acknowledged(upload);
        if (acknowledged) {
            usualMillis = (usualMillis + millisSince(began)) / 2;
        } else {
            usualMillis = Math.max(usualMillis, moment * 9 / 8);
        }

        start();
        String found = settle(dump, acknowledged, before);
        moments.merge(found, 1, Integer::sum);
        run.say("%s killed after %d ms: %s; ready in %d ms"
                .formatted(dump.venue(), moment, found, readyMillis.get(readyMillis.size() - 1)));
    }

    /** Starts ingest and notes how long that takes. */
    void start() {
        long began = System.nanoTime();
        services.start(Service.INGEST);
        readyMillis.add(millisSince(began));
    }

    /** Sends what did not get through, and compares all that is there with all that was sent. */
    void checkAll() {
        while (!unpublished.isEmpty()) {
            MadeDump dump = unpublished.remove();
            Answer answer = ingest().upload(dump.name(), dump.bytes());
            assertThat(answer.status()).as(answer.body()).isIn(201, 202);
            await(dump.name()).atMost(PATIENCE).until(() -> statusOf(dump).equals("published"));
            published.add(dump);
        }
        for (MadeDump dump : published) {
            assertThat(stored(dump)).as(dump.name()).isEqualTo(dump.sent());
        }
        assertThat(papers()).isEqualTo((long) published.size() * PAPERS);
        run.say("%s: all %d dumps are there, whole and once".formatted(name, published.size()));
    }

    /** Meanwhile, nobody may see a part of it. */
    private void watch(CompletableFuture<Answer> upload, long millis, long before, int more) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!upload.isDone() && System.nanoTime() < end) {
            assertThat(papers()).as("papers seen during an import").isIn(before, before + more);
            long left = Math.max(0, (end - System.nanoTime()) / 1_000_000);
            upload.handle((answer, failure) -> true)
                    .completeOnTimeout(false, Math.min(GLANCE_MILLIS, left), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private static boolean acknowledged(CompletableFuture<Answer> upload) {
        try {
            Answer answer = upload.join();
            assertThat(answer.status()).as(answer.body()).isIn(201, 202);
            return answer.status() == 201;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(UncheckedIOException.class); // the kill came first
            return false;
        }
    }

    private String settle(MadeDump dump, boolean acknowledged, long before) {
        String status = statusOf(dump);
        assertThat(status).as(dump.name() + " after the kill").isIn("published", "failed", "absent");
        if (acknowledged) {
            assertThat(status).as(dump.name() + ", acknowledged").isEqualTo("published");
        }
        boolean there = status.equals("published");
        assertThat(stored(dump)).as(dump.name()).isEqualTo(there ? dump.sent() : List.of());
        assertThat(papers()).as("all papers").isEqualTo(there ? before + dump.papers() : before);
        if (there) {
            published.add(dump);
        } else {
            unpublished.add(dump);
        }
        return there && !acknowledged ? "published, unanswered" : status;
    }

    private List<String> stored(MadeDump dump) {
        return await(dump.name())
                .atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> dump.stored(ingest()), found -> true);
    }

    private String statusOf(MadeDump dump) {
        JsonNode latest = await("the list of dumps")
                .atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> ingest().get("/api/v1/dumps?limit=3").json().path("items"), found -> true);
        for (JsonNode item : latest) {
            if (item.path("name").asText().equals(dump.name())) {
                return item.path("status").asText();
            }
        }
        return "absent";
    }

    private long papers() {
        // On a machine that is busy with other things a connection may be closed as idle before its answer is there.
        return await("the number of papers")
                .atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(
                        () -> ingest().get("/api/v1/papers?decision=any&limit=1")
                                .json()
                                .path("total")
                                .asLong(-1),
                        total -> total >= 0);
    }

    private MadeDump next() {
        return new MadeDump(name + "x" + ++made, PAPERS);
    }

    private Api ingest() {
        return services.ingest();
    }

    private static long millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000;
    }
}
