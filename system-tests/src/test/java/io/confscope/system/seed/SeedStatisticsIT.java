package io.confscope.system.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Services;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the seed, and the papers behind each of them. */
@ExtendWith(SeededServices.class)
class SeedStatisticsIT {

    private final Services services;

    SeedStatisticsIT(Seeded seeded) {
        this.services = seeded.services();
    }

    @Test
    void topics() {
        assertThat(papersByKey("/api/v1/stats/topics"))
                .containsExactly(
                        entry("trustworthy-medical-ai", 22),
                        entry("clinical-prediction", 12),
                        entry("medical-imaging", 7),
                        entry("clinical-nlp", 1),
                        entry("medical-llm-agent", 1),
                        entry("surgical-interventional-ai", 1));
    }

    @Test
    void presentations() {
        assertThat(papersByKey("/api/v1/stats/presentations")).containsExactly(entry("poster", 43), entry("oral", 1));
    }

    @Test
    void shareWithCodeAndItsInterval() {
        JsonNode total = stats("/api/v1/stats/code").path("total");

        assertThat(total.path("papers").asInt()).isEqualTo(44);
        assertThat(total.path("withCode").asInt()).isEqualTo(17);
        assertThat(total.path("codeShare").path("value").asDouble()).isEqualTo(0.3864);
        assertThat(total.path("codeShare").path("low").asDouble()).isEqualTo(0.2572);
        assertThat(total.path("codeShare").path("high").asDouble()).isEqualTo(0.5338);
    }

    @ParameterizedTest
    @CsvSource({"topics,topic", "presentations,presentation", "code,code", "modalities,modality"})
    void theNamedStatisticIsTheGroupingOfItsFacet(String name, String facet) {
        assertThat(stats("/api/v1/stats/" + name).path("groups"))
                .isEqualTo(stats("/api/v1/stats?by=" + facet).path("groups"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/stats/topics",
                "/api/v1/stats/presentations",
                "/api/v1/stats/code",
                "/api/v1/stats/modalities",
                "/api/v1/stats?by=family",
                "/api/v1/stats?by=area",
                "/api/v1/stats?by=venue,year",
                "/api/v1/stats?by=edition,decision&decision=any",
                "/api/v1/stats?by=topic,code",
                "/api/v1/stats?by=topic,modality",
                "/api/v1/stats?by=modality,code&topic=!trustworthy-medical-ai",
                "/api/v1/stats?by=presentation&modality=none",
                "/api/v1/stats?by=topic&code=open,anonymous&yearFrom=2026&yearTo=2026"
            })
    void everyGroupOpensExactlyThePapersItCounts(String question) {
        JsonNode answer = stats(question);

        assertThat(answer.path("groups")).isNotEmpty();
        for (JsonNode group : answer.path("groups")) {
            assertThatUrlReturns(
                    group.path("papersUrl").asText(), group.path("papers").asInt());
        }
    }

    @Test
    void thePapersWithoutAModalityCanBeOpenedToo() {
        JsonNode without = stats("/api/v1/stats/modalities").path("without");

        assertThat(without.path("papers").asInt()).isBetween(1, 43);
        assertThatUrlReturns(
                without.path("papersUrl").asText(), without.path("papers").asInt());
    }

    @Test
    void theTableForASpreadsheetHoldsTheSameFigures() {
        Answer csv = services.stats().get("/api/v1/stats/topics?format=csv");

        assertThat(csv.mediaType()).isEqualTo("text/csv");
        assertThat(csv.body().lines()).hasSize(7);
        assertThat(csv.body().lines().skip(1).findFirst())
                .hasValueSatisfying(row -> assertThat(row).contains("trustworthy-medical-ai", "22", "0.5"));
    }

    private void assertThatUrlReturns(String papersUrl, int papers) {
        JsonNode list = services.ingest()
                .get(papersUrl + (papersUrl.contains("?") ? "&" : "?") + "limit=1000")
                .json();
        assertThat(list.path("total").asInt()).as(papersUrl).isEqualTo(papers);
        assertThat(list.path("items")).as(papersUrl).hasSize(papers);
    }

    private Map<String, Integer> papersByKey(String question) {
        Map<String, Integer> papers = new LinkedHashMap<>();
        for (JsonNode group : stats(question).path("groups")) {
            papers.put(group.path("key").path(0).asText(), group.path("papers").asInt());
        }
        return papers;
    }

    private JsonNode stats(String question) {
        Answer answer = services.stats().get(question);
        assertThat(answer.status()).as(question + ": " + answer.body()).isEqualTo(200);
        return answer.json();
    }
}
