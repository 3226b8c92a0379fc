package io.confscope.dashboard.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Answers the first request with bytes of any kind, and keeps the connection until it is closed. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final CompletableFuture<Socket> answered = new CompletableFuture<>();

    private RawServer(ServerSocket server) {
        this.server = server;
    }

    public static RawServer at(int port, String bytes) throws IOException {
        RawServer raw = new RawServer(new ServerSocket(port, 10, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(() -> raw.answer(bytes), "raw-" + port);
        thread.setDaemon(true);
        thread.start();
        return raw;
    }

    private void answer(String bytes) {
        try {
            Socket socket = server.accept();
            socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            answered.complete(socket);
        } catch (IOException e) {
            answered.completeExceptionally(e);
        }
    }

    public void awaitAnswered() throws Exception {
        answered.get(10, TimeUnit.SECONDS);
    }

    /** Closes the connection in the middle of the answer. */
    public void breakOff() throws Exception {
        answered.get(10, TimeUnit.SECONDS).close();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
