package io.confscope.ingest.revision;

import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;

/** The parameter {@code minRevision} of reads: they wait until that revision is published. */
@ApplicationScoped
class MinRevision {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Revisions revisions;

    MinRevision(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * Waits, if the request asks for it.
     *
     * @throws ProblemException 400 if it asks for no number; 503 if the revision does not come in time, too many wait, or
     *     the service stops
     */
    void await(ContainerRequestContext request) {
        String asked = request.getUriInfo().getQueryParameters().getFirst("minRevision");
        if (asked == null) {
            return;
        }
        try {
            if (!revisions.await(Long.parseLong(asked), PATIENCE)) {
                throw ProblemException.later(
                        "revision-not-there",
                        "Revision " + asked + " was not published within 10 seconds; try again.",
                        5);
            }
        } catch (NumberFormatException e) {
            throw BadRequest.parameter("minRevision", "minRevision must be a whole number.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(503, "stopping", "The service is stopping; try again.");
        }
    }
}
