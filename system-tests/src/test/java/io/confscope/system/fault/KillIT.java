package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.ServiceProcess;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What ingest has answered as published is on the disk, whatever happens to the process next. */
class KillIT {

    @Test
    void aKillRightAfterPublishingLosesNothing() throws IOException {
        try (Services services = new Services("kill")) {
            services.start(Service.INGEST);
            ServiceProcess ingest = services.process(Service.INGEST);

            Answer published = ingest.api().upload("seed.txt", Files.readAllBytes(Checkout.seed()));
            ingest.kill();
            services.start(Service.INGEST);

            assertThat(published.status()).isEqualTo(201);
            JsonNode dump = ingest.api()
                    .get("/api/v1/dumps/" + published.json().path("id").asText())
                    .json();
            assertThat(dump).isEqualTo(published.json());
            assertThat(ingest.api().get("/api/v1/papers").json().path("total").asInt())
                    .isEqualTo(44);
        }
    }
}
