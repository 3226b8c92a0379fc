package io.confscope.system.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database of every released version is taken over by this one, and says of each revision what it said then. */
class UpgradeIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> versions() throws IOException {
        List<String> all = KeptVersion.all();
        assertThat(all).isNotEmpty();
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void itsDataAnswersAsItDidThenAndTakesMore(String version) throws IOException {
        KeptVersion kept = new KeptVersion(version);
        try (Services services = new Services("upgrade")) {
            kept.unpackTo(services.data());
            services.start(Service.INGEST, Service.STATS);

            Map<String, String> now = KeptVersion.answers(services);
            JsonNode then = JSON.readTree(kept.answers().toFile());
            assertThat(then.size()).isPositive();
            then.properties()
                    .forEach(answer -> assertSays(
                            answer.getKey(), answer.getValue().asText(), now.getOrDefault(answer.getKey(), "")));

            long revision = publish(services, dump(2031, "A later paper"));
            services.stats().awaitFigures(revision);
            assertThat(services.stats().get("/api/v1/stats?edition=kept-2031").body())
                    .contains("\"papers\":1");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void itsMigrationsAreAsTheyWere(String version) throws IOException {
        assertThat(KeptVersion.checksums())
                .as("a released migration is never changed; add another one")
                .containsAll(Files.readAllLines(new KeptVersion(version).migrations()));
    }

    /** Not a test: keeps what this version writes, when it is released. */
    @Test
    @EnabledIfSystemProperty(named = "confscope.keep.version", matches = "\\d+\\.\\d+\\.\\d+")
    void keepThisVersion() throws IOException {
        KeptVersion kept = new KeptVersion(System.getProperty("confscope.keep.version"));
        Map<String, String> answers;
        try (Services services = new Services("keep")) {
            services.start(Service.INGEST, Service.STATS);
            publish(services, dump(2029, "First paper") + dump(2029, "Second paper"));
            publish(services, dump(2030, "Third paper"));
            long last = publish(services, dump(2029, "Second paper").replace("Poster", "Oral"));
            assertThat(last).isEqualTo(KeptVersion.REVISIONS);
            services.stats().awaitFigures(last);
            answers = new TreeMap<>(KeptVersion.answers(services));
            services.stop();
            kept.pack(services.data());
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(kept.answers().toFile(), answers);
        Files.write(kept.migrations(), KeptVersion.checksums());
    }

    /** Whatever was said then is said now; an answer may say more. */
    private static void assertSays(String address, String then, String now) {
        if (!then.startsWith("{")) {
            assertThat(now).as(address).isEqualTo(then);
            return;
        }
        List<String> before = then.lines().toList();
        List<String> after = now.lines().toList();
        assertThat(after).as(address).hasSameSizeAs(before);
        for (int line = 0; line < before.size(); line++) {
            try {
                assertSays(address, JSON.readTree(before.get(line)), JSON.readTree(after.get(line)));
            } catch (IOException e) {
                throw new IllegalStateException(address + " is not JSON: " + now, e);
            }
        }
    }

    private static void assertSays(String place, JsonNode then, JsonNode now) {
        if (then.isObject()) {
            then.properties()
                    .forEach(field ->
                            assertSays(place + " › " + field.getKey(), field.getValue(), now.path(field.getKey())));
        } else if (then.isArray()) {
            assertThat(now.size()).as(place).isEqualTo(then.size());
            for (int item = 0; item < then.size(); item++) {
                assertSays(place + " › " + item, then.get(item), now.get(item));
            }
        } else {
            assertThat(now).as(place).isEqualTo(then);
        }
    }

    private static String dump(int year, String title) {
        return "{\"venue\":\"kept\",\"year\":" + year
                + ",\"decision\":\"accepted\",\"presentationAsWritten\":\"Poster\","
                + "\"topicAsWritten\":\"sleep staging\",\"titleEn\":\"" + title + "\",\"titleZh\":\"睡眠分期\","
                + "\"abstract\":\"We read EEG, not MRI. Code: https://github.com/kept/" + year + "\"}\n";
    }

    private static long publish(Services services, String dump) {
        Answer published = services.ingest().upload("kept.jsonl", dump.getBytes(StandardCharsets.UTF_8));
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        return published.json().path("revision").asLong();
    }
}
