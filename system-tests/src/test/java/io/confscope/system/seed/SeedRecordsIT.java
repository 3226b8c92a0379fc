package io.confscope.system.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of the seed, as ingest serves it, against what a person read in it. */
@ExtendWith(SeededServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class SeedRecordsIT {

    private final Seeded seeded;
    private final Map<Integer, JsonNode> papersByLine = new TreeMap<>();

    SeedRecordsIT(Seeded seeded) {
        this.seeded = seeded;
    }

    static List<GoldPaper> gold() throws IOException {
        return GoldPaper.all();
    }

    @BeforeAll
    void readEveryPaper() {
        JsonNode list = seeded.services()
                .ingest()
                .get("/api/v1/papers?edition=iclr-2026&decision=any&limit=1000")
                .json();
        for (JsonNode item : list.path("items")) {
            JsonNode paper = seeded.services()
                    .ingest()
                    .get("/api/v1/papers/" + item.path("id").asText())
                    .json();
            papersByLine.put(firstLineOf(paper), paper);
        }
    }

    @Test
    void allRecordsAreReadAndNoneIsRejected() {
        JsonNode dump = seeded.firstLoad().json();

        assertThat(dump.path("status").asText()).isEqualTo("published");
        assertThat(dump.path("editions")).extracting(JsonNode::asText).containsExactly("iclr-2026");
        assertThat(dump.path("records").path("read").asInt()).isEqualTo(44);
        assertThat(dump.path("records").path("added").asInt()).isEqualTo(44);
        assertThat(dump.path("records").path("rejected").asInt()).isZero();
        assertThat(dump.path("problems").path("errors").asInt()).isZero();
        assertThat(papersByLine).hasSize(44);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gold")
    void everyFieldIsAsWritten(GoldPaper gold) {
        JsonNode paper = paperOf(gold);
        String text = paper.path("abstract").asText();

        assertThat(paper.path("venue").asText()).isEqualToIgnoringCase(gold.venue());
        assertThat(paper.path("year").asInt()).isEqualTo(gold.year());
        assertThat(paper.path("edition").asText()).isEqualTo("iclr-2026");
        assertThat(paper.path("decision").asText()).isEqualTo("accepted");
        assertThat(paper.path("presentation").asText()).isEqualTo(gold.presentation());
        assertThat(paper.path("presentationAsWritten").asText()).isEqualToIgnoringCase(gold.presentation());
        assertThat(paper.path("topicAsWritten").asText()).isEqualTo(gold.topic());
        assertThat(paper.path("title").asText()).isEqualTo(gold.title());
        assertThat(text).startsWith(gold.abstractStarts()).endsWith(gold.abstractEnds());
        assertThat(text.codePointCount(0, text.length())).isEqualTo(gold.abstractChars());
        assertThat(paper.path("links"))
                .extracting(link -> link.path("asWritten").asText())
                .containsExactlyElementsOf(gold.links());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gold")
    void everyModalityIsFoundAndNothingBeyond(GoldPaper gold) {
        List<String> found = texts(paperOf(gold).path("modalities"));
        Set<String> right = new HashSet<>(gold.modalities());
        right.addAll(gold.modalitiesAlsoRight());

        assertThat(found).containsAll(gold.modalities()).doesNotHaveDuplicates();
        assertThat(right).containsAll(found);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gold")
    void everyModalityShowsTheWordsItWasFoundIn(GoldPaper gold) {
        JsonNode paper = paperOf(gold);
        Set<String> shown = new HashSet<>();
        for (JsonNode evidence : paper.path("evidence")) {
            String field = paper.path(evidence.path("field").asText()).asText();
            int start = evidence.path("start").asInt();
            int end = evidence.path("end").asInt();
            if (evidence.path("facet").asText().equals("modality")) {
                assertThat(field.substring(start, end))
                        .isEqualTo(evidence.path("text").asText());
                shown.add(evidence.path("term").asText());
            }
        }

        assertThat(shown).containsExactlyInAnyOrderElementsOf(texts(paper.path("modalities")));
    }

    private JsonNode paperOf(GoldPaper gold) {
        return Objects.requireNonNull(papersByLine.get(gold.line()), "no paper was read from line " + gold.line());
    }

    private static int firstLineOf(JsonNode paper) {
        return paper.path("provenance").path(0).path("firstLine").asInt(-1);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
