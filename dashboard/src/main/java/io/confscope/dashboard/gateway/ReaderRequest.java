package io.confscope.dashboard.gateway;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A reader's request as the proxy is given it. Where an answer breaks off, or cannot be written, the proxy resets it. Over
 * HTTP/1 that would neither end the answer nor say that it is closed: the reader would wait for the rest, and a shutdown for
 * the reader. So the reader's connection is closed instead, which nothing but a missing rest can mean.
 */
final class ReaderRequest extends HttpServerRequestWrapper {

    private final HttpServerResponse response;

    ReaderRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = request.version() == HttpVersion.HTTP_2 ? request.response() : new Response(request);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    private static final class Response extends AbstractResponseWrapper {

        private final HttpServerRequest request;

        Response(HttpServerRequest request) {
            super(request.response());
            this.request = request;
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
