package io.confscope.system.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.ServiceProcess;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A figure that was pulled once can be pulled again, byte for byte, by the revision it was of. */
class AsOfIT {

    private static final List<String> STATISTICS = List.of(
            "/api/v1/stats?asOf=%d",
            "/api/v1/stats?by=topic,modality&asOf=%d",
            "/api/v1/stats/modalities?lang=zh&asOf=%d",
            "/api/v1/trends?by=topic&measure=codeShare&asOf=%d",
            "/api/v1/cooccurrence?rows=modality&columns=modality&asOf=%d",
            "/api/v1/compare?base=code%%3Dopen&other=code%%3Dnone&by=topic&asOf=%d");

    private static final List<String> OTHERS = List.of(
            "/api/v1/diff?from=0&to=%d", "/api/v1/editions?asOf=%d", "/api/v1/facets?decision=any&lang=en&asOf=%d");

    @Test
    void everyAnswerStaysTheSameAfterLaterRevisionsAndInADatabaseMadeAnew() throws IOException {
        try (Services services = new Services("as-of")) {
            services.start(Service.INGEST, Service.STATS);
            String seed = Files.readString(Checkout.seed());
            publish(services, "seed.txt", seed);
            Map<String, String> first = answers(services, 1);

            publish(services, "earlier.txt", seed.replace("2026", "2025"));
            // The same edition again, with papers that read otherwise, and one of a topic that nobody knew before.
            publish(services, "changed.txt", seed.replace("Poster", "Oral"));
            publish(
                    services,
                    "new-topic.jsonl",
                    "{\"venue\":\"iclr\",\"year\":2026,\"decision\":\"accepted\",\"presentationAsWritten\":\"Oral\","
                            + "\"topicAsWritten\":\"sleep staging\",\"titleEn\":\"Sleeping well\","
                            + "\"abstract\":\"We read EEG and ECG.\"}\n");
            assertThat(answers(services, 1)).isEqualTo(first);
            Map<String, String> third = answers(services, 3);

            ServiceProcess stats = services.process(Service.STATS);
            stats.stop();
            delete(services.data().resolve("stats"));
            services.start(Service.STATS);
            stats.api().awaitFigures(4);

            assertThat(answers(services, 1)).isEqualTo(first);
            assertThat(answers(services, 3)).isEqualTo(third);
        }
    }

    private static void publish(Services services, String name, String dump) {
        Answer published = services.ingest().upload(name, dump.getBytes(StandardCharsets.UTF_8));
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        services.stats().awaitFigures(published.json().path("revision").asLong());
    }

    /** What is answered about a revision in every format, by address. */
    private static Map<String, String> answers(Services services, int revision) {
        Map<String, String> answers = new TreeMap<>();
        for (String question :
                Stream.concat(STATISTICS.stream(), OTHERS.stream()).toList()) {
            String address = question.formatted(revision);
            for (String format : List.of("json", "csv", "ndjson", "jsonstat")) {
                if (format.equals("jsonstat") && OTHERS.contains(question)) {
                    continue;
                }
                Answer answer = services.stats().get(address + "&format=" + format);
                assertThat(answer.status()).as(address + " " + answer.body()).isEqualTo(200);
                answers.put(address + " " + format, answer.body());
            }
        }
        return answers;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(AsOfIT::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
