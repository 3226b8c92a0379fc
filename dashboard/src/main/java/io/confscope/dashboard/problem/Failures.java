package io.confscope.dashboard.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Turns whatever fails on the way to an answer into a problem document. */
@ApplicationScoped
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private static final int AFTER_REQUEST_IDS = Integer.MIN_VALUE + 1;

    void install(@Observes Router router) {
        router.errorHandler(400, Failures::answer);
        router.route().order(AFTER_REQUEST_IDS).failureHandler(Failures::answer);
    }

    private static void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            context.next();
            return;
        }
        Answer.problem(context, problem(context));
    }

    private static Problem problem(RoutingContext context) {
        int status = context.statusCode();
        if (status >= 400 && status < 500) {
            return Problem.refused(status);
        }
        LOG.errorf(
                context.failure(),
                "%s %s failed",
                context.request().method(),
                context.request().path());
        return new Problem(
                500,
                "internal",
                "The dashboard failed",
                "Try again; if it fails again, look for this request in the dashboard's log.");
    }
}
