package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that is away does not take the others with it, and the data is there when it comes back. */
@ExtendWith(SeededServices.class)
class OutageIT {

    private static final String TOPICS = "/api/v1/stats/topics";
    private static final String PAPERS = "/api/v1/papers?limit=1000";

    private final Services services;

    OutageIT(Seeded seeded) {
        this.services = seeded.services();
    }

    @Test
    void withoutIngestTheFiguresAndThePagesAreStillThere() {
        JsonNode before = services.stats().get(TOPICS).json();

        services.process(Service.INGEST).stop();

        assertThat(services.stats().get(TOPICS).json().path("groups")).isEqualTo(before.path("groups"));
        assertThat(services.stats().get("/q/health/ready").status()).isEqualTo(200);
        assertThat(services.dashboard().get("/?lang=en").status()).isEqualTo(200);
        assertThat(services.dashboard().get("/api/stats" + TOPICS).json().path("groups"))
                .isEqualTo(before.path("groups"));
        Answer papers = services.dashboard().get("/api/ingest" + PAPERS);
        assertThat(papers.status()).isBetween(502, 504);
        assertThat(papers.mediaType()).isEqualTo("application/problem+json");

        services.start();
        await("papers behind the bars again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> services.dashboard().get("/api/ingest" + PAPERS).status() == 200);
    }

    @Test
    void withoutStatsThePagesLoadAndThePapersCanBeRead() {
        services.process(Service.STATS).stop();

        assertThat(services.dashboard().get("/?lang=zh").status()).isEqualTo(200);
        assertThat(services.dashboard().get("/q/health/ready").status()).isEqualTo(200);
        assertThat(services.dashboard().get("/api/ingest" + PAPERS).status()).isEqualTo(200);
        Answer figures = services.dashboard().get("/api/stats" + TOPICS);
        assertThat(figures.status()).isBetween(502, 504);
        assertThat(figures.mediaType()).isEqualTo("application/problem+json");

        services.start();
        await("figures again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> services.dashboard().get("/api/stats" + TOPICS).status() == 200);
    }

    @Test
    void aRestartOfAllThreeShowsTheSameData() {
        JsonNode papers = services.ingest().get(PAPERS).json();
        JsonNode topics = services.stats().get(TOPICS).json();
        JsonNode modalities = services.stats().get("/api/v1/stats/modalities").json();

        services.close();
        services.start();

        assertThat(services.ingest().get(PAPERS).json()).isEqualTo(papers);
        assertThat(services.stats().get(TOPICS).json()).isEqualTo(topics);
        assertThat(services.stats().get("/api/v1/stats/modalities").json()).isEqualTo(modalities);
    }
}
