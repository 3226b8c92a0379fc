package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where the server stands and which language its system speaks changes no byte of an answer. */
class LocaleIT {

    /** The language whose small letters are other ones, digits of their own, and the first time zone of the day. */
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-9");

    /** Told by the clock; everything else by the dump. */
    private static final String MOMENTS = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z";

    private static final List<String> FORMATS = List.of("json", "csv", "ndjson");

    @Test
    void answersHaveTheSameBytesInAnyLocaleAndTimeZone() throws IOException {
        try (Services here = new Services("locale-usual");
                Services there = new Services("locale-other", Map.of(), ELSEWHERE)) {
            for (Services services : List.of(here, there)) {
                services.process(Service.INGEST).start();
                services.process(Service.STATS).start();
            }
            load(here);
            load(there);

            Map<String, String> expected = answers(here);
            Map<String, String> found = answers(there);

            assertThat(expected).hasSizeGreaterThan(100);
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            expected.forEach((question, answer) ->
                    assertThat(found.get(question)).as(question).isEqualTo(answer));
        }
    }

    private static void load(Services services) throws IOException {
        services.start(Service.INGEST, Service.STATS);
        byte[] seed = Files.readAllBytes(Checkout.seed());
        assertThat(services.ingest().upload("seed.txt", seed).status()).isEqualTo(201);
        services.stats().awaitFigures(1);
    }

    private static Map<String, String> answers(Services services) {
        Map<String, String> answers = new TreeMap<>();
        for (String question : papers(services.ingest())) {
            ask(services.ingest(), question, answers);
        }
        for (String question : figures()) {
            ask(services.stats(), question, answers);
        }
        return answers;
    }

    private static void ask(Api service, String question, Map<String, String> answers) {
        var answer = service.get(question);
        assertThat(answer.status()).as(question + ": " + answer.body()).isIn(200, 400, 404);
        answers.put(
                question,
                answer.status() + " " + answer.mediaType() + "\n"
                        + answer.body().replaceAll(MOMENTS, "…"));
    }

    private static List<String> papers(Api ingest) {
        List<String> questions = new ArrayList<>(List.of(
                "/api/v1/vocabulary",
                "/api/v1/changes?after=0&limit=1000",
                "/api/v1/revisions?after=0",
                "/api/v1/dumps/d-1",
                "/api/v1/dumps/d-1/content",
                "/api/v1/papers?colour=red",
                "/api/v1/papers?topic=nonsense",
                "/api/v1/papers?q=IMAGING&limit=1000",
                "/api/v1/papers?q=imaging&limit=1000",
                "/api/v1/papers?venue=ICLR",
                "/api/v1/papers?venue=iclr&sort=title&limit=1000"));
        for (String format : FORMATS) {
            questions.add("/api/v1/dumps?format=" + format);
            questions.add("/api/v1/dumps/d-1/problems?format=" + format);
            questions.add("/api/v1/papers?decision=any&limit=1000&evidence=true&format=" + format);
            questions.add("/api/v1/papers?modality=eeg,mri&lang=zh&format=" + format);
            questions.add("/api/v1/papers/export?decision=any&format=" + format);
            questions.add("/api/v1/papers/export?q=imaging&format=" + format);
        }
        for (JsonNode paper :
                ingest.get("/api/v1/papers?decision=any&limit=1000").json().path("items")) {
            questions.add("/api/v1/papers/" + paper.path("id").asText());
        }
        return questions;
    }

    private static List<String> figures() {
        List<String> questions = new ArrayList<>(List.of(
                "/api/v1/stats?by=nonsense",
                "/api/v1/stats?TOPIC=x",
                "/api/v1/diff?from=1&to=1",
                "/api/v1/facets?topic=clinical-prediction"));
        for (String format : List.of("json", "csv", "ndjson", "jsonstat")) {
            for (String language : List.of("", "&lang=en", "&lang=zh")) {
                String how = "format=" + format + language;
                questions.add("/api/v1/stats/topics?" + how);
                questions.add("/api/v1/stats/presentations?" + how);
                questions.add("/api/v1/stats/code?" + how);
                questions.add("/api/v1/stats/modalities?" + how);
                questions.add("/api/v1/stats?by=topic,modality&" + how);
                questions.add("/api/v1/stats?modality=!mri&by=presentation&" + how);
                questions.add("/api/v1/trends?by=modality&measure=codeShare&" + how);
                questions.add("/api/v1/cooccurrence?rows=modality&columns=topic&" + how);
                questions.add("/api/v1/compare?base=presentation%3Doral&other=presentation%3Dposter&by=topic&" + how);
                questions.add("/api/v1/editions?" + how);
            }
        }
        return questions;
    }
}
