package io.confscope.ingest.http;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.jboss.logging.MDC;

/** Work of a request that goes on in another thread: it is logged under the request's id, and traced as its part. */
public final class CarriedOn {

    private static final String SCOPE = "io.confscope.ingest";

    private CarriedOn() {}

    /**
     * Made in the request's thread, to be run in another one.
     *
     * @param name what the span is called
     */
    public static Runnable of(String name, Runnable work) {
        String request = String.valueOf(MDC.get(RequestIds.LOGGED_AS));
        Context trace = Context.current();
        return () -> {
            MDC.put(RequestIds.LOGGED_AS, request);
            try {
                traced(name, trace, work);
            } finally {
                MDC.remove(RequestIds.LOGGED_AS);
            }
        };
    }

    /** Without a trace to be a part of, there is no span either. */
    private static void traced(String name, Context trace, Runnable work) {
        if (!Span.fromContext(trace).getSpanContext().isValid()) {
            work.run();
            return;
        }
        Span span = GlobalOpenTelemetry.getTracer(SCOPE)
                .spanBuilder(name)
                .setParent(trace)
                .startSpan();
        try {
            trace.with(span).wrap(work).run();
        } finally {
            span.end();
        }
    }
}
