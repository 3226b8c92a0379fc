package io.confscope.stats.dataset;

import static io.confscope.stats.fake.Service.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the service answers is what the database counts in plain SQL, paper by paper. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class DatabaseAgreesTest {

    private static final int QUESTIONS = 300;
    private static final String MODALITY = "modality";
    private static final List<String> MODALITIES = List.of("ct", "mri", "fmri", "pet", "ultrasound", "endoscopy");

    /** A row per paper and modality that it has. */
    private static final String EACH_MODALITY = " join (values "
            + MODALITIES.stream().map(term -> "('" + term + "')").collect(Collectors.joining(", "))
            + ") as one (modality) on ',' || modalities || ',' like '%,' || modality || ',%'";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, List<String>> TERMS = Map.of(
            "presentation",
            List.of("oral", "spotlight", "poster"),
            "code",
            List.of("open", "anonymous", "page", "promised", "none"),
            "edition",
            List.of("iclr-2023", "icml-2024", "iclr-2025", "icml-2026"),
            "venue",
            List.of("iclr", "icml"),
            MODALITY,
            MODALITIES,
            "topic",
            List.of("medical-imaging", "clinical-nlp", "clinical-prediction"));

    private static final List<String> FACETS = TERMS.keySet().stream().sorted().toList();

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    private final DataSource database;

    @Inject
    DatabaseAgreesTest(DataSource database) {
        this.database = database;
    }

    /**
     * The same question twice.
     *
     * @param address as the service is asked
     * @param where as the database is asked
     */
    private record Question(String address, String where, List<String> by) {

        Question and(String test) {
            return new Question(address, where + " and " + test, by);
        }
    }

    @Test
    void aboutRandomQuestionsAtTwoRevisions() throws IOException, SQLException {
        ingest.wipe();
        Service.until(() -> Service.shown() == 0);
        Random random = new Random(20_261_122);
        ingest.publish(Samples.random(400, random));
        Service.reach(1);
        ingest.publish(Samples.random(250, random));
        Service.reach(2);
        for (int number = 0; number < QUESTIONS; number++) {
            Question question = question(random);
            JsonNode answer = answer(question);
            Map<List<String>, List<Integer>> groups = new HashMap<>();
            for (JsonNode group : answer.get("groups")) {
                List<String> key = new ArrayList<>();
                group.get("key").forEach(term -> key.add(term.textValue()));
                groups.put(
                        key,
                        List.of(
                                group.get("papers").intValue(),
                                group.get("withCode").intValue()));
            }
            assertEquals(counted(question), groups, question.address);
            assertEquals(total(question), answer.get("total").get("papers").intValue(), question.address);
            if (question.by.equals(List.of(MODALITY))) {
                assertEquals(
                        total(question.and("modalities = ''")),
                        answer.get("without").get("papers").intValue(),
                        question.address);
            }
        }
    }

    private static Question question(Random random) {
        int revision = 1 + random.nextInt(2);
        List<String> by = some(1 + random.nextInt(2), random);
        StringBuilder address = new StringBuilder("/api/v1/stats?asOf=" + revision + "&by=" + String.join(",", by));
        List<String> tests = new ArrayList<>(
                List.of("decision = 'accepted'", "valid_from <= " + revision, "valid_to > " + revision));
        for (String facet : some(random.nextInt(4), random)) {
            String term = pick(facet, random);
            String other = pick(facet, random);
            boolean not = random.nextInt(3) == 0;
            address.append('&').append(facet).append(not ? "=!" + term : "=" + term + "," + other);
            tests.add(not ? "not " + has(facet, term) : "(" + has(facet, term) + " or " + has(facet, other) + ")");
        }
        if (random.nextBoolean()) {
            address.append("&yearFrom=2024&yearTo=2025");
            tests.add("publication_year between 2024 and 2025");
        }
        if (random.nextInt(4) == 0 && address.indexOf("&modality=") < 0) {
            address.append("&modality=none");
            tests.add("modalities = ''");
        }
        return new Question(address.toString(), String.join(" and ", tests), by);
    }

    /** The test of a column, or for modalities of a column that holds them all, separated by commas. */
    private static String has(String facet, String term) {
        return facet.equals(MODALITY)
                ? "',' || modalities || ',' like '%," + term + ",%'"
                : facet + " = '" + term + "'";
    }

    private static List<String> some(int count, Random random) {
        return random.ints(0, FACETS.size())
                .distinct()
                .limit(count)
                .mapToObj(FACETS::get)
                .toList();
    }

    private static String pick(String facet, Random random) {
        List<String> terms = TERMS.getOrDefault(facet, List.of());
        return terms.get(random.nextInt(terms.size()));
    }

    private static JsonNode answer(Question question) throws IOException {
        String answer = get(question.address).then().statusCode(200).extract().asString();
        return JSON.readTree(answer);
    }

    private Map<List<String>, List<Integer>> counted(Question question) throws SQLException {
        String columns = String.join(", ", question.by);
        Map<List<String>, List<Integer>> groups = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*),"
                        + " count(case when code in ('open', 'anonymous') then 1 end), " + columns
                        + " from paper_fact" + (question.by.contains(MODALITY) ? EACH_MODALITY : "") + " where "
                        + question.where + " group by " + columns)) {
            while (rows.next()) {
                List<String> key = new ArrayList<>();
                for (int column : IntStream.range(0, question.by.size()).toArray()) {
                    String term = rows.getString(3 + column);
                    key.add(term.isEmpty() ? "none" : term);
                }
                groups.put(key, List.of(rows.getInt(1), rows.getInt(2)));
            }
        }
        return groups;
    }

    private int total(Question question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from paper_fact where " + question.where)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
