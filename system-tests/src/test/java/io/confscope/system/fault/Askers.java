package io.confscope.system.fault;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Readers who go on asking while something is wrong, and note how they were answered, and after how long. */
final class Askers implements AutoCloseable {

    private static final Duration READING = Duration.ofMillis(10);

    private final ExecutorService threads;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Asked> asked = new ArrayList<>();
    private volatile boolean stopping;

    /**
     * One question.
     *
     * @param status 0 where no answer came
     */
    record Asked(String question, long atMillis, double millis, int status, String body) {}

    /** Begins to ask a service these questions in turn, so many at a time. */
    Askers(Api service, int atOnce, List<String> questions) {
        threads = Executors.newFixedThreadPool(atOnce);
        for (int i = 0; i < atOnce; i++) {
            threads.execute(() -> {
                while (!stopping) {
                    ask(service, questions.get(next.getAndIncrement() % questions.size()));
                    // The machine is the services', not that of those who ask as fast as they can.
                    LockSupport.parkNanos(READING.toNanos());
                }
            });
        }
    }

    private void ask(Api service, String question) {
        long at = System.currentTimeMillis();
        long began = System.nanoTime();
        int status = 0;
        String body;
        try {
            Answer answer = service.get(question);
            status = answer.status();
            body = status < 400 ? "" : answer.body();
        } catch (UncheckedIOException e) {
            body = String.valueOf(e.getCause());
        }
        double millis = (System.nanoTime() - began) / 1e6;
        synchronized (asked) {
            asked.add(new Asked(question, at, millis, status, body));
        }
    }

    /** How many questions were answered, or were not, so far. */
    int count() {
        synchronized (asked) {
            return asked.size();
        }
    }

    /** Stops asking, waits for the last answers, and gives all that was asked, the first first. */
    List<Asked> end() {
        close();
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** The time within which so many of a hundred were answered, in ms. */
    static double percentile(List<Asked> asked, double percent) {
        double[] millis = asked.stream().mapToDouble(Asked::millis).sorted().toArray();
        return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1, millis.length * percent / 100)];
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a question was not answered in two minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
