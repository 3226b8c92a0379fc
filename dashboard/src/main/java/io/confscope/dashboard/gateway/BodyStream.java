package io.confscope.dashboard.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a service's answer, with something to do instead when it breaks off. The proxy alone would reset the
 * reader's response, which over HTTP/1 neither ends it nor says that it is closed: the reader waits, and a shutdown
 * waits for the reader.
 */
final class BodyStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final Runnable broken;

    BodyStream(ReadStream<Buffer> body, Runnable broken) {
        this.body = body;
        this.broken = broken;
    }

    @Override
    public BodyStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        body.exceptionHandler(handler == null ? null : failure -> broken.run());
        return this;
    }

    @Override
    public BodyStream handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler);
        return this;
    }

    @Override
    public BodyStream pause() {
        body.pause();
        return this;
    }

    @Override
    public BodyStream resume() {
        body.resume();
        return this;
    }

    @Override
    public BodyStream fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public BodyStream endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
