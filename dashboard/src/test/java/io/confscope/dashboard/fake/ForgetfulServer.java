package io.confscope.dashboard.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps each connection after its first answer, and closes it when the second request arrives: what a service does whose
 * patience with an idle connection ends just then.
 */
public final class ForgetfulServer implements AutoCloseable {
    private final ServerSocket server;
    private final boolean resets;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private final CountDownLatch ended = new CountDownLatch(1);

    private ForgetfulServer(ServerSocket server, boolean resets) {
        this.server = server;
        this.resets = resets;
    }

    /**
     * Listens at a port.
     *
     * @param resets whether it breaks connections off, as a process that is killed, instead of closing them
     */
    public static ForgetfulServer at(int port, boolean resets) throws IOException {
        ForgetfulServer forgetful =
                new ForgetfulServer(new ServerSocket(port, 10, InetAddress.getLoopbackAddress()), resets);
        start(forgetful::accept);
        return forgetful;
    }

    /** The first lines of all requests, those without an answer included. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "forgetful");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.add(socket);
                start(() -> answerOnce(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        } finally {
            ended.countDown();
        }
    }

    private void answerOnce(Socket socket) {
        try (socket;
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            read(in);
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            read(in);
            socket.setSoLinger(resets, 0);
        } catch (IOException gone) {
            // The dashboard has closed it.
        }
    }

    private void read(BufferedReader in) throws IOException {
        String first = in.readLine();
        if (first == null) {
            return;
        }
        requests.add(first);
        String line = first;
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        // Until then the port is not free.
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Socket socket : connections) {
            socket.close();
        }
    }
}
