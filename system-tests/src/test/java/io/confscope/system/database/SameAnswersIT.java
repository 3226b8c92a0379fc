package io.confscope.system.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody who reads an answer can tell which database it came from. */
@Tag("postgres")
class SameAnswersIT {

    private static final List<String> OF_STATS = List.of(
            "/api/v1/stats",
            "/api/v1/stats?by=edition,decision&decision=any&format=csv",
            "/api/v1/stats/topics?lang=zh",
            "/api/v1/stats/topics?asOf=1",
            "/api/v1/stats/modalities?asOf=2&format=csv",
            "/api/v1/stats/code",
            "/api/v1/trends?by=topic&measure=codeShare",
            "/api/v1/cooccurrence?rows=modality&columns=topic",
            "/api/v1/compare?base=code%3Dopen&other=code%3Dnone&by=topic",
            "/api/v1/diff?from=0&to=1",
            "/api/v1/diff?from=1&to=3",
            "/api/v1/editions",
            "/api/v1/facets?decision=any&lang=en");

    private static final List<String> OF_INGEST = List.of(
            "/api/v1/papers?limit=100",
            "/api/v1/papers?sort=title&limit=100",
            "/api/v1/papers?sort=-title&limit=100&asOf=1",
            "/api/v1/papers?q=EEG",
            "/api/v1/papers?q=%E4%B8%B4%E5%BA%8A",
            "/api/v1/papers?modality=ct,mri&code=!none",
            "/api/v1/papers/export?format=csv&decision=any",
            "/api/v1/papers/export?format=ndjson&decision=any",
            "/api/v1/changes?after=0&limit=1000",
            "/api/v1/changes?after=1&limit=7",
            "/api/v1/revisions?after=0",
            "/api/v1/vocabulary",
            "/api/v1/dumps",
            "/api/v1/dumps/d-3/problems");

    /** What no database makes alike. */
    private static final String TIMES = "\"(publishedAt|receivedAt)\":\"[^\"]*\"";

    @Test
    void everyAnswerIsTheSameWithEitherDatabase() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Services h2 = new Services("h2");
                Services postgresql = new Services(
                        "postgresql",
                        Map.of(
                                "CONFSCOPE_DATABASE_URL",
                                postgres.getJdbcUrl("postgres", "postgres"),
                                "CONFSCOPE_DATABASE_USER",
                                "postgres",
                                "CONFSCOPE_DATABASE_PASSWORD",
                                "postgres"))) {
            Map<String, String> one = answers(h2);
            Map<String, String> other = answers(postgresql);

            assertThat(other).isEqualTo(one);
        }
    }

    private static Map<String, String> answers(Services services) throws IOException {
        services.start(Service.INGEST, Service.STATS);
        String seed = Files.readString(Checkout.seed());
        publish(services, "seed.txt", seed);
        publish(services, "changed.txt", seed.replace("Poster", "Oral"));
        publish(
                services,
                "odd.jsonl",
                """
                {"venue":"iclr","year":2026,"titleEn":"a small letter first","abstract":"EEG,\\ttab, \\\\N and \\u0000 NUL"}
                {"venue":"iclr","year":2026,"titleZh":"只有中文","topicAsWritten":"sleep staging","keywords":["a\\"b","c\\\\d"]}
                {"venue":"iclr","year":2026,"titleEn":"Émigré 😀","abstract":"One line.\\nAnother: CT."}
                {"venue":"neurips","year":2025,"titleEn":"_Underlined_","decision":"rejected","abstract":"\\ud83d"}
                """);
        var answers = new TreeMap<String, String>();
        OF_STATS.forEach(address -> answers.put(address, body(services.stats(), address)));
        OF_INGEST.forEach(address -> answers.put(address, body(services.ingest(), address)));
        return answers;
    }

    private static void publish(Services services, String name, String dump) {
        Answer published = services.ingest().upload(name, dump.getBytes(StandardCharsets.UTF_8));
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        services.stats().awaitFigures(published.json().path("revision").asLong());
    }

    private static String body(Api api, String address) {
        Answer answer = api.get(address);
        assertThat(answer.status()).as(address + ": " + answer.body()).isEqualTo(200);
        return answer.body().replaceAll(TIMES, "");
    }
}
