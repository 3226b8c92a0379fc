package io.confscope.dashboard.gateway;

import java.io.InputStream;

/** A piece of bytes many times over, with something to happen half way. */
final class Repeated extends InputStream {
    private final byte[] piece;
    private final int times;
    private final Runnable halfWay;
    private int sent;

    Repeated(byte[] piece, int times, Runnable halfWay) {
        this.piece = piece;
        this.times = times;
        this.halfWay = halfWay;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (sent >= times * piece.length) {
            return -1;
        }
        int before = sent;
        int count = Math.min(length, times * piece.length - sent);
        sent += count;
        int half = times * piece.length / 2;
        if (before < half && sent >= half) {
            halfWay.run();
        }
        return count;
    }
}
