package io.confscope.dashboard.status;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the page asks before it says that something is missing. */
@Path("/api/status")
class StatusResource {
    private final Probe probe;
    private final String version;

    StatusResource(Probe probe, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.probe = probe;
        this.version = version;
    }

    @GET
    @Operation(summary = "Whether the services behind the dashboard answer, and the dashboard's version")
    public Uni<RestResponse<Status>> status() {
        return Uni.createFrom()
                .completionStage(() -> probe.states().toCompletionStage())
                .map(states -> ResponseBuilder.ok(new Status(version, states))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    record Status(String version, List<ServiceState> services) {}
}
