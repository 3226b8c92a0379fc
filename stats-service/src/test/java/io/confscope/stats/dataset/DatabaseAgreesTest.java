package io.confscope.stats.dataset;

import static io.confscope.stats.fake.Service.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the service answers is what the database counts in plain SQL, paper by paper. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class DatabaseAgreesTest {

    private static final int QUESTIONS = 300;

    private static final Map<String, List<String>> TERMS = Map.of(
            "presentation", List.of("oral", "spotlight", "poster"),
            "code", List.of("open", "anonymous", "page", "promised", "none"),
            "edition", List.of("iclr-2023", "icml-2024", "iclr-2025", "icml-2026"),
            "venue", List.of("iclr", "icml"),
            "topic", List.of("medical-imaging", "clinical-nlp", "clinical-prediction"));

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
    private record Question(String address, String where, List<String> by) {}

    @Test
    void aboutRandomQuestionsAtTwoRevisions() throws SQLException {
        ingest.wipe();
        Service.until(() -> Service.shown() == 0);
        Random random = new Random(20_261_122);
        ingest.publish(Samples.random(400, random));
        Service.reach(1);
        ingest.publish(Samples.random(250, random));
        Service.reach(2);
        for (int number = 0; number < QUESTIONS; number++) {
            Question question = question(random);
            JsonPath answer =
                    get(question.address).then().statusCode(200).extract().jsonPath();
            Map<List<String>, List<Integer>> groups = new HashMap<>();
            List<List<String>> keys = answer.getList("groups.key");
            for (int group = 0; group < keys.size(); group++) {
                String at = "groups[" + group + "].";
                groups.put(keys.get(group), List.of(answer.getInt(at + "papers"), answer.getInt(at + "withCode")));
            }
            assertEquals(counted(question), groups, question.address);
            assertEquals(total(question), answer.getInt("total.papers"), question.address);
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
            tests.add(
                    not
                            ? facet + " <> '" + term + "'"
                            : "(" + facet + " = '" + term + "' or " + facet + " = '" + other + "')");
        }
        if (random.nextBoolean()) {
            address.append("&yearFrom=2024&yearTo=2025");
            tests.add("publication_year between 2024 and 2025");
        }
        if (random.nextInt(4) == 0) {
            address.append("&modality=none");
            tests.add("modalities = ''");
        }
        return new Question(address.toString(), String.join(" and ", tests), by);
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

    private Map<List<String>, List<Integer>> counted(Question question) throws SQLException {
        String columns = String.join(", ", question.by);
        Map<List<String>, List<Integer>> groups = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*),"
                        + " count(case when code in ('open', 'anonymous') then 1 end), " + columns
                        + " from paper_fact where " + question.where + " group by " + columns)) {
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
