package io.confscope.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What both services do to a database of which the migrations think that it is a cluster is what a cluster takes: its keys,
 * and every statement from the first start to an empty database again. No cluster runs here; docs/scaling.md says so.
 */
@Tag("postgres")
@TestInstance(Lifecycle.PER_CLASS)
class ClusterIT {

    /** Others refer to them, so Citus refuses to change them once their transaction touched a spread table. */
    private static final Pattern CHANGES_REFERRED =
            Pattern.compile("^(?:insert into|update|delete from) (dump|vocabulary_text|published_revision)\\b");

    private static final List<String> OF_STATS = List.of(
            "/api/v1/stats?by=topic",
            "/api/v1/stats/topics?asOf=1",
            "/api/v1/diff?from=1&to=3",
            "/api/v1/trends?by=topic",
            "/api/v1/compare?base=code%3Dopen&other=code%3Dnone&by=topic");

    private static final List<String> OF_INGEST = List.of(
            "/api/v1/papers?limit=5",
            "/api/v1/papers?q=EEG&modality=eeg,mri&code=!none&sort=-title&asOf=1",
            "/api/v1/papers?q=%E4%B8%B4%E5%BA%8A%E9%A2%84",
            "/api/v1/papers/export?format=csv&decision=any",
            "/api/v1/changes?after=0&limit=20",
            "/api/v1/revisions?after=0",
            "/api/v1/dumps");

    private final StandInCluster cluster;
    private final Path vocabulary;
    private List<LoggedStatement> statements = List.of();

    ClusterIT(@TempDir Path programs, @TempDir Path vocabulary) throws IOException, SQLException {
        this.cluster = new StandInCluster(programs);
        this.vocabulary = vocabulary;
    }

    @BeforeAll
    void doEverything() throws IOException, SQLException {
        String seed = Files.readString(Checkout.seed());
        int migrated;
        try (Services services = new Services("cluster", cluster.environment())) {
            services.start(Service.INGEST, Service.STATS);
            migrated = cluster.statements().size();
            publish(services, "seed.txt", seed, "");
            publish(services, "changed.txt", seed.replace("Poster", "Oral"), "");
            publish(services, "fewer.txt", seed.lines().limit(40).reduce("", (a, b) -> a + b + "\n"), "&mode=replace");
            services.ingest().dryRun("dry.txt", bytes(seed.replace("2026", "2027")));
            OF_STATS.forEach(address -> ask(services.stats().get(address)));
            OF_INGEST.forEach(address -> ask(services.ingest().get(address)));
            String paper = services.ingest()
                    .get("/api/v1/papers?limit=1")
                    .json()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText();
            ask(services.ingest().get("/api/v1/papers/" + paper + "?explain=true"));
        }
        retagByOtherRules();
        beginAnew(seed);
        statements = cluster.statements().stream().skip(migrated).toList();
    }

    private void retagByOtherRules() throws IOException {
        Files.writeString(
                vocabulary.resolve("task.yaml"),
                """
                facets:
                  - id: task
                    label: {en: Task, zh: 任务}
                    values: many
                    terms:
                      - id: diagnosis
                        label: {en: Diagnosis, zh: 诊断}
                        rules:
                          - id: words
                            match: [diagnosis, diagnostic]
                """);
        var environment = new HashMap<>(cluster.environment());
        environment.put("CONFSCOPE_VOCABULARY", vocabulary.toString());
        try (Services services = new Services("cluster-rules", environment)) {
            services.start(Service.INGEST, Service.STATS);
            services.stats().awaitFigures(4);
            ask(services.stats().get("/api/v1/stats?by=task"));
        }
    }

    /** Stats forgets all that it has when ingest-service begins another history. */
    private void beginAnew(String seed) throws SQLException {
        cluster.execute(
                "truncate ingest.paper_version, ingest.paper_key, ingest.sighting, ingest.revision, ingest.problem,"
                        + " ingest.dump, ingest.term");
        try (Services services = new Services("cluster-anew", cluster.environment())) {
            services.start(Service.INGEST, Service.STATS);
            publish(services, "seed.txt", seed, "");
        }
    }

    @AfterAll
    void stop() throws IOException {
        cluster.close();
    }

    private static void publish(Services services, String name, String dump, String options) {
        Answer published = services.ingest().upload(name, options, bytes(dump));
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        services.stats().awaitFigures(published.json().path("revision").asLong());
    }

    private static void ask(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void thePapersAreSpreadByTheirIdsAndTheSmallTablesAreEverywhere() throws SQLException {
        assertThat(cluster.all("select relation || coalesce(' by ' || column_name, ' everywhere') ||"
                        + " coalesce(' with ' || colocated_with, '') from citus_stand_in.spread order by 1"))
                .containsExactly(
                        "ingest.dump everywhere",
                        "ingest.paper_key by paper_id with ingest.paper_version",
                        "ingest.paper_version by paper_id",
                        "ingest.problem everywhere",
                        "ingest.revision everywhere",
                        "ingest.sighting by paper_id with ingest.paper_version",
                        "ingest.term everywhere",
                        "ingest.vocabulary everywhere",
                        "stats.count_snapshot everywhere",
                        "stats.paper_fact by paper_id",
                        "stats.published_revision everywhere",
                        "stats.vocabulary_text everywhere");
    }

    @Test
    void noTableIsLeftOut() throws SQLException {
        assertThat(
                        cluster.all(
                                """
                        select c.oid::regclass::text from pg_class c
                        where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('ingest', 'stats')
                        and c.relname <> 'flyway_schema_history'
                        and not exists (select from citus_stand_in.spread s where s.relation = c.oid)"""))
                .isEmpty();
    }

    @Test
    void everyKeyOfASpreadTableHoldsItsColumnAfterTheLastMigration() throws SQLException {
        assertThat(cluster.all("select relation || ': ' || rule from citus_stand_in.broken_rule"))
                .isEmpty();
    }

    @Test
    void theRulesForKeysCanBeBroken() throws SQLException {
        cluster.execute("create table public.seen (dump bigint primary key, paper_id text)");

        assertThatThrownBy(() -> cluster.execute("select create_distributed_table('public.seen', 'paper_id')"))
                .hasMessageContaining("unique index seen_pkey is without paper_id");
    }

    @Test
    void everyStatementOnSpreadTablesIsOneThatAClusterTakes() throws IOException {
        var broken = new TreeMap<String, List<ClusterRule>>();
        Map<String, Long> spread = onSpreadTables();
        Files.write(
                Checkout.output().resolve("statements-on-spread-tables.txt"),
                spread.entrySet().stream()
                        .map(e -> e.getValue() + "\t" + e.getKey())
                        .toList());
        for (String text : spread.keySet()) {
            if (!ClusterRule.brokenBy(text).isEmpty()) {
                broken.put(text, ClusterRule.brokenBy(text));
            }
        }

        assertThat(broken).isEmpty();
        // That the list holds what it is about: each table is written, read, ended, taken back and forgotten.
        assertThat(spread.keySet())
                .anyMatch(text -> text.startsWith("copy paper_version"))
                .anyMatch(text -> text.startsWith("copy paper_key"))
                .anyMatch(text -> text.startsWith("copy sighting"))
                .anyMatch(text -> text.startsWith("insert into paper_fact"))
                .anyMatch(text -> text.contains("from paper_fact") && text.contains("group by"))
                .anyMatch(text -> text.startsWith("update paper_fact"))
                .anyMatch(text -> text.startsWith("delete from paper_fact"))
                .anyMatch(text -> text.startsWith("delete from paper_version"))
                .anyMatch(text -> text.startsWith("delete from sighting"))
                .anyMatch(text -> text.contains("not exists"))
                .anyMatch(text -> text.contains("from paper_key where key_hash = any"));
    }

    /** Each worker counts its own papers; what is left is to add up. */
    @Test
    void theCubeIsCountedByOneStatementThatWorkersCanDoAlone() {
        List<String> counting = onSpreadTables().keySet().stream()
                .filter(text -> text.contains("from paper_fact") && text.contains("count(*)"))
                .toList();

        assertThat(counting).isNotEmpty().allSatisfy(text -> {
            assertThat(ClusterRule.spreadTables(text)).isEqualTo(1);
            assertThat(text).contains(" group by ").doesNotContain(" having ", " join ", "distinct");
        });
    }

    @Test
    void noTransactionChangesWhatOthersReferToAfterASpreadTable() {
        Set<String> touched = new HashSet<>();
        var late = new TreeMap<String, String>();
        for (LoggedStatement statement : statements) {
            if (ClusterRule.concerns(statement.text())) {
                touched.add(statement.transaction());
            } else if (CHANGES_REFERRED.matcher(statement.text()).find() && touched.contains(statement.transaction())) {
                late.put(statement.transaction(), statement.text());
            }
        }

        assertThat(touched).isNotEmpty();
        assertThat(statements).anyMatch(s -> CHANGES_REFERRED.matcher(s.text()).find());
        assertThat(late).isEmpty();
    }

    private Map<String, Long> onSpreadTables() {
        var counted = new TreeMap<String, Long>();
        statements.stream()
                .map(LoggedStatement::text)
                .filter(ClusterRule::concerns)
                .forEach(text -> counted.merge(text, 1L, Long::sum));
        return counted;
    }
}
