package io.confscope.system.fault;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands before a service and hands on what it says, as long as it does not lie. Only reads are handed on. */
final class LyingUpstream implements AutoCloseable {

    private static final int WAITING = 50;

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger lies = new AtomicInteger();
    private volatile @Nullable Api honest;
    private volatile @Nullable Lie lie;

    LyingUpstream() {
        try {
            door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    /** The address under which it pretends to be the service. */
    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void standBefore(Api service) {
        honest = service;
    }

    void tell(Lie next) {
        lies.set(0);
        lie = next;
    }

    /** How often the latest lie was told. */
    int lies() {
        return lies.get();
    }

    /** Who still waits for the end of a lie goes on waiting. */
    void tellTheTruth() {
        lie = null;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket asker = door.accept();
                threads.execute(() -> answer(asker));
            } catch (IOException e) {
                // Closed; whoever is lost otherwise comes again.
            }
        }
    }

    private void answer(Socket asker) {
        try (asker) {
            var lines = new BufferedReader(new InputStreamReader(asker.getInputStream(), StandardCharsets.ISO_8859_1));
            String question = lines.readLine();
            for (String line = question; line != null && !line.isEmpty(); line = lines.readLine()) {
                // The head is of no interest, but a connection that is closed with it unread is reset.
            }
            Api service = honest;
            if (question == null || service == null) {
                return;
            }
            Lie now = lie;
            Answer truth = service.get(question.split(" ", 3)[1]);
            if (now == null) {
                Lie.send(truth.status(), truth.body(), asker.getOutputStream());
            } else {
                lies.incrementAndGet();
                now.tell(truth, asker.getOutputStream(), end);
            }
        } catch (IOException | UncheckedIOException e) {
            // The asker has gone, or the service behind has: closing the connection says so.
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        door.close();
        threads.shutdown();
    }
}
