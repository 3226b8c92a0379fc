package io.confscope.dashboard.gateway;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A reader's request as the proxy is given it.
 *
 * <p>Where an answer breaks off, or cannot be written, the proxy resets it. Over HTTP/1 that would neither end the answer nor
 * say that it is closed: the reader would wait for the rest, and a shutdown for the reader. So the reader's connection is closed
 * instead, which over HTTP/1.1 nothing but a missing rest can mean.
 *
 * <p>For a reader of HTTP/1.0 an answer that does not say its length ends with its connection, whole or not. The proxy would
 * keep all of it in memory first, to say the length: an export of any size, a stream of events that does not end. So it is told
 * of HTTP/1.1.
 */
final class ReaderRequest extends HttpServerRequestWrapper {

    private final HttpServerResponse response;

    ReaderRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = request.version() == HttpVersion.HTTP_2 ? request.response() : new Response(request);
    }

    @Override
    public HttpVersion version() {
        HttpVersion version = super.version();
        return version == HttpVersion.HTTP_1_0 ? HttpVersion.HTTP_1_1 : version;
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    private static final class Response extends AbstractResponseWrapper {

        private final HttpServerRequest request;
        private boolean endsWithConnection;

        Response(HttpServerRequest request) {
            super(request.response());
            this.request = request;
        }

        @Override
        public HttpServerResponse setChunked(boolean chunked) {
            endsWithConnection = chunked && request.version() == HttpVersion.HTTP_1_0;
            return super.setChunked(chunked);
        }

        @Override
        public Future<Void> end() {
            return endsWithConnection
                    ? super.end().eventually(() -> request.connection().close())
                    : super.end();
        }

        @Override
        public void end(Handler<AsyncResult<Void>> handler) {
            end().onComplete(handler);
        }

        @Override
        public boolean reset() {
            return reset(0L);
        }

        @Override
        public boolean reset(long code) {
            request.connection().close();
            return true;
        }
    }
}
