package io.confscope.system.fault;

import io.confscope.system.stack.Api;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that are opened, have said something, and then say nothing more. */
final class HeldConnections implements AutoCloseable {

    private final Api service;
    private final List<SocketChannel> open = new ArrayList<>();
    private final ByteBuffer heard = ByteBuffer.allocate(1 << 14);

    HeldConnections(Api service) {
        this.service = service;
    }

    /** Opens so many that begin with these characters. */
    void open(int count, String begin) throws IOException {
        var address =
                new InetSocketAddress(service.base().getHost(), service.base().getPort());
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(address);
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap(begin.getBytes(StandardCharsets.US_ASCII)));
            open.add(channel);
        }
    }

    /** How many the service has not ended yet; what it says to them is heard out. */
    int stillOpen() throws IOException {
        for (SocketChannel channel : List.copyOf(open)) {
            if (hasEnded(channel)) {
                channel.close();
                open.remove(channel);
            }
        }
        return open.size();
    }

    private boolean hasEnded(SocketChannel channel) {
        try {
            int bytes;
            do {
                heard.clear();
                bytes = channel.read(heard);
            } while (bytes > 0);
            return bytes < 0;
        } catch (IOException e) {
            return true; // reset
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : open) {
            channel.close();
        }
        open.clear();
    }
}
