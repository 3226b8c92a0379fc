package io.confscope.dashboard.status;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the services as data and is always up: a page that says what is missing is worth more than one that a load
 * balancer has taken away.
 */
@Readiness
@ApplicationScoped
class UpstreamHealth implements AsyncHealthCheck {
    private final Probe probe;

    UpstreamHealth(Probe probe) {
        this.probe = probe;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> probe.states().toCompletionStage())
                .map(states -> {
                    var response = HealthCheckResponse.named("upstreams").up();
                    states.forEach(state -> response.withData(
                            state.service(), state.state().name().toLowerCase(Locale.ROOT)));
                    return response.build();
                });
    }
}
