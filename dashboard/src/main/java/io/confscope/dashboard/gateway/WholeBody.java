package io.confscope.dashboard.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Waits for all of a small answer before any of it is passed on: once its head is sent, an answer that breaks off can no
 * longer be asked for elsewhere.
 */
final class WholeBody {
    private static final int SMALL = 1 << 20;

    private WholeBody() {}

    /** The same answer with its body in memory; one that is large, or does not say its length, is given as it comes. */
    static Future<ProxyResponse> of(ProxyResponse answer) {
        Body body = answer.getBody();
        if (body == null || body.length() <= 0 || body.length() > SMALL) {
            return Future.succeededFuture(answer);
        }
        Promise<ProxyResponse> whole = Promise.promise();
        Buffer bytes = Buffer.buffer((int) body.length());
        ReadStream<Buffer> stream = body.stream();
        stream.exceptionHandler(whole::tryFail);
        stream.handler(bytes::appendBuffer);
        stream.endHandler(end -> whole.tryComplete(answer.setBody(Body.body(bytes))));
        stream.resume();
        return whole.future();
    }
}
