package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.fault.Askers.Asked;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads, uploads and restarts at once: what was acknowledged is there, and who asks a service that is up is answered. */
class MixedLoadIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> FIGURES = List.of(
            "/api/v1/stats/topics",
            "/api/v1/stats/modalities?decision=any",
            "/api/v1/stats?by=modality,presentation",
            "/api/v1/stats?by=venue&decision=any&asOf=1",
            "/api/v1/trends?by=modality&measure=share",
            "/api/v1/editions",
            "/api/v1/facets");
    private static final List<String> THROUGH_THE_DASHBOARD = List.of(
            "/?lang=en",
            "/papers?lang=zh",
            "/api/stats/api/v1/stats/topics",
            "/api/stats/api/v1/stats?by=modality",
            "/api/status");

    @Test
    void nothingAcknowledgedIsLostAndNobodyWhoAsksIsTurnedAway() {
        FaultRun run = FaultRun.of("mixed-load", 1);
        Duration duration = run.isLong() ? Duration.ofMinutes(run.minutes()) : Duration.ZERO;
        int atOnce = run.isLong() ? 2 : 1;
        try (Services services = new Services("mixed")) {
            services.start();
            Uploader uploads = new Uploader(services.ingest(), "mixed");
            uploads.sendOne();
            services.stats().awaitFigures(1);
            Restarts restarts = new Restarts(services, run.random(), run);
            List<Asked> figures;
            List<Asked> pages;
            try (Askers figureAskers = new Askers(services.stats(), atOnce, FIGURES);
                    Askers pageAskers = new Askers(services.dashboard(), atOnce, THROUGH_THE_DASHBOARD);
                    uploads) {
                uploads.start();
                restarts.goOn(duration);
                uploads.end();
                figures = figureAskers.end();
                pages = pageAskers.end();
            }

            run.say(
                    "%d restarts, %d uploads acknowledged after %d tries; %d figures asked, p99 %.0f ms; %d pages asked, p99 %.0f ms"
                            .formatted(
                                    restarts.count(),
                                    uploads.acknowledged().size(),
                                    uploads.tries(),
                                    figures.size(),
                                    Askers.percentile(figures, 99),
                                    pages.size(),
                                    Askers.percentile(pages, 99)));
            assertThat(figures).filteredOn(asked -> asked.status() != 200).allSatisfy(asked -> {
                assertThat(asked.status()).as("no answer, of nobody").isEqualTo(0);
                assertThat(restarts.wasAway(Service.STATS, asked, Duration.ZERO))
                        .isTrue();
            });
            assertThat(pages).filteredOn(asked -> asked.status() != 200).allSatisfy(asked -> {
                assertThat(asked.question()).startsWith("/api/stats");
                assertThat(asked.status()).isBetween(502, 504);
                assertThat(restarts.wasAway(Service.STATS, asked, Restarts.CIRCUIT))
                        .isTrue();
            });
            assertThatAllIsThere(services, uploads.acknowledged());
            run.say("no difference between what was acknowledged and what is there");
        }
    }

    private static void assertThatAllIsThere(Services services, List<MadeDump> acknowledged) {
        Map<String, List<String>> stored = MadeDump.storedByVenue(services.ingest());
        for (MadeDump dump : acknowledged) {
            assertThat(stored.get(dump.venue())).as(dump.name()).isEqualTo(dump.sent());
        }
        long papers = acknowledged.stream().mapToLong(MadeDump::papers).sum();
        assertThat(services.ingest()
                        .get("/api/v1/papers?decision=any&limit=1")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(papers);
        await("all papers in the figures")
                .atMost(PATIENCE)
                .until(() -> services.stats()
                                .get("/api/v1/stats?decision=any")
                                .json()
                                .path("total")
                                .path("papers")
                                .asLong()
                        == papers);
    }
}
