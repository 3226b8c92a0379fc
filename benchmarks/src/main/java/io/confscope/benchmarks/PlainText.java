package io.confscope.benchmarks;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The least that a resource can do: a text that was ready before it was asked for, on the event loop. */
@Path("/plain")
public class PlainText {

    private final String text = "x".repeat(Integer.getInteger("benchmark.bytes", 0));

    @GET
    @Produces("text/plain")
    @NonBlocking
    @Operation(hidden = true)
    public String text() {
        return text;
    }
}
