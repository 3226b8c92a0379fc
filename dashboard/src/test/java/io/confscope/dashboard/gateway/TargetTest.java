package io.confscope.dashboard.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @Test
    void theApiOfAServiceIsForwardedWithItsQueryAsItCame() {
        assertEquals(
                new Target.Forward(Service.STATS, "/api/v1/stats/topics?topic=a%2Cb&x=%2e%2e;"),
                Target.of("/api/stats/api/v1/stats/topics?topic=a%2Cb&x=%2e%2e;"));
        assertEquals(
                new Target.Forward(Service.INGEST, "/api/v1/papers/iclr-2026-0a1b2c3d4e5f"),
                Target.of("/api/ingest/api/v1/papers/iclr-2026-0a1b2c3d4e5f"));
        assertEquals(new Target.Forward(Service.INGEST, "/q/openapi"), Target.of("/api/ingest/q/openapi"));
    }

    @Test
    void lettersAndDigitsOfAnyScriptMayStandInAPath() {
        String paper = "/api/v1/papers/%E4%B8%AD%e5%8d%8e-%F0%A0%80%80%E2%91%A0-2025-0a1b2c3d4e5f";

        assertEquals(new Target.Forward(Service.INGEST, paper), Target.of("/api/ingest" + paper));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stats/q/metrics",
                "/api/stats/q/health",
                "/api/stats/q/openapi/x",
                "/api/stats/",
                "/api/stats/api/v2/stats",
                "/api/stats/api/v1",
            })
    void nothingElseOfAServiceCanBeReached(String uri) {
        assertInstanceOf(Target.Refused.class, Target.of(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stats/api/v1/../../q/metrics",
                "/api/stats/api/v1/./stats",
                "/api/stats/api/v1/%2e%2e/%2e%2e/q/metrics",
                "/api/stats/api/v1/.%2e/stats",
                "/api/stats//q/metrics",
                "/api/stats/api/v1//stats",
                "/api/stats/api/v1/stats;x=1",
                "/api/stats/;x/api/v1/stats",
                "/api/stats/api/v1/%2Fq/metrics",
                "/api/stats/api/v1/%C0%AFq/metrics",
                "/api/stats/api/v1/%E0%80%AE%E0%80%AE/q/metrics",
                "/api/stats/api/v1/%EF%BC%8E%EF%BC%8E%EF%BC%8Fq/metrics",
                "/api/stats/api/v1/%E4%B8",
                "/api/stats/api/v1/%E4%B8%2F",
                "/api/stats/api/v1/\\..\\q",
                "/api/stats/api/v1/st%00ats",
                "/api/stats/api/v1/stats#x",
                "/api/stats/api/v1/..",
                "/api/stats/@evil.example/api/v1/stats/",
            })
    void tricksWithPathsAreRefused(String uri) {
        Target target = Target.of(uri);

        assertInstanceOf(Target.Refused.class, target);
        assertEquals(400, ((Target.Refused) target).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "%E4%B8%AD", "a"})
    void aPathMayBeAsLongAsTheServerTakes(String piece) {
        String path = "/api/v1/x" + piece.repeat(16_000 / piece.length());

        assertEquals(new Target.Forward(Service.INGEST, path), Target.of("/api/ingest" + path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/status", "/api/other/api/v1/stats", "/api/statsx/api/v1/stats", "/api/./stats/api/v1/stats"
            })
    void whatIsNotUnderAServicesPrefixIsNotForwarded(String uri) {
        assertInstanceOf(Target.Elsewhere.class, Target.of(uri));
    }
}
