package io.confscope.stats.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confscope.stats.StatsConfig;
import io.confscope.stats.cube.Cube;
import io.confscope.stats.cube.CubeBuilder;
import io.confscope.stats.cube.RollUps;
import io.confscope.stats.database.ReadAgain;
import io.confscope.stats.feed.PaperFact;
import io.confscope.stats.feed.PublishedRevision;
import io.confscope.stats.feed.VocabularyText;
import io.confscope.stats.vocabulary.CoreFacet;
import io.confscope.stats.vocabulary.Vocabulary;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one revision out of the database: one statement that counts, one that looks at the editions. */
@ApplicationScoped
class DatasetLoader {

    /** Venue and year are not grouped by: the edition says them. */
    private static final String FACETS =
            "edition, decision, presentation, topic, area, code, modalities, families, otherFacets";

    private static final String COUNT = "select " + FACETS + ", count(*) from PaperFact where ";

    /** Nearly every row is wanted, so the indexes are kept out of it: by way of them it takes H2 six times as long. */
    private static final String WHOLE = COUNT + "validFrom + 0 <= ?1 and validTo + 0 > ?1 group by " + FACETS;

    private static final String COME = COUNT + "validFrom > ?1 and validFrom <= ?2 and validTo > ?2 group by " + FACETS;

    private static final String GONE = COUNT + "validTo > ?1 and validTo <= ?2 and validFrom <= ?1 group by " + FACETS;

    private static final String EDITIONS =
            """
            select edition, max(case when validTo <= ?1 then validTo else validFrom end)
            from PaperFact where validFrom + 0 <= ?1 group by edition
            """;

    private static final String EDITIONS_SINCE =
            """
            select edition, max(case when validTo <= ?2 then validTo else validFrom end)
            from PaperFact where (validFrom > ?1 and validFrom <= ?2) or (validTo > ?1 and validTo <= ?2)
            group by edition
            """;

    private final Snapshots snapshots;
    private final ObjectMapper json;
    private final long rollUpCells;

    DatasetLoader(Snapshots snapshots, ObjectMapper json, StatsConfig config) {
        this.snapshots = snapshots;
        this.json = json;
        this.rollUpCells = config.revisions().rollUpCells();
    }

    /** The dataset before the first revision. */
    Dataset empty() {
        return new Dataset(Revision.NONE, Vocabulary.EMPTY, rollUps(emptyCube(), rollUpCells), Map.of());
    }

    /** The number of the last revision that is whole, 0 before the first. */
    @ReadAgain
    @Transactional
    long latest() {
        return PublishedRevision.<PublishedRevision>findAll(Sort.descending("revision"))
                .firstResultOptional()
                .map(row -> row.revision)
                .orElse(0L);
    }

    /** What is known of a revision, empty if it is not in the database. */
    @ReadAgain
    @Transactional
    Optional<Revision> revision(long number) {
        return PublishedRevision.<PublishedRevision>findByIdOptional(number).map(DatasetLoader::revision);
    }

    private static Revision revision(PublishedRevision row) {
        return new Revision(row.revision, row.publishedAt, row.vocabulary, row.dump, row.vocabularyHash);
    }

    /** Reads a whole revision, empty if it is not in the database. */
    @ReadAgain
    @Transactional
    Optional<Dataset> load(long number) {
        return load(number, rollUpCells);
    }

    /** The same, with nothing to be kept for its questions: of many revisions that would be more than the revisions. */
    @ReadAgain
    @Transactional
    Optional<Dataset> loadPast(long number) {
        return load(number, 0);
    }

    private Optional<Dataset> load(long number, long rollUpCells) {
        return revision(number).map(revision -> {
            CubeBuilder cube = new CubeBuilder(emptyCube());
            count(cube, 1, WHOLE, number);
            return dataset(revision, cube.build(), rollUpCells, lastRevisions(EDITIONS, number));
        });
    }

    /**
     * Keeps a dataset up: what came since is counted in, what is gone is counted out, and nothing else is read. Empty if
     * the later revision is not in the database, or if the earlier one is no longer the one that it was.
     *
     * @param number a later revision than that of the dataset
     */
    @ReadAgain
    @Transactional
    Optional<Dataset> advance(Dataset earlier, long number) {
        long from = earlier.revision().number();
        if (!revision(from).equals(Optional.of(earlier.revision()))) {
            return Optional.empty();
        }
        return revision(number).map(revision -> {
            CubeBuilder cube = new CubeBuilder(earlier.cube());
            count(cube, 1, COME, from, number);
            count(cube, -1, GONE, from, number);
            Map<String, Long> last = new HashMap<>(earlier.lastRevisions());
            last.putAll(lastRevisions(EDITIONS_SINCE, from, number));
            return dataset(revision, cube.build(), rollUpCells, last);
        });
    }

    /** A revision whose counts were kept by an earlier run, empty if they were not. */
    @ReadAgain
    @Transactional
    Optional<Dataset> restore(long number) {
        return revision(number).flatMap(revision -> snapshots
                .find(revision)
                .map(counts -> dataset(revision, counts.cube(), rollUpCells, counts.lastRevisions())));
    }

    private Dataset dataset(Revision revision, Cube cube, long rollUpCells, Map<String, Long> lastRevisions) {
        return new Dataset(revision, vocabulary(revision), rollUps(cube, rollUpCells), lastRevisions);
    }

    private static RollUps rollUps(Cube cube, long cells) {
        return new RollUps(cube, cells, Infrastructure.getDefaultWorkerPool());
    }

    private Vocabulary vocabulary(Revision revision) {
        VocabularyText text = VocabularyText.findById(revision.vocabularyHash());
        try {
            return json.readValue(text.content, Vocabulary.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the vocabulary of revision " + revision.number() + " is unreadable", e);
        }
    }

    private static Cube emptyCube() {
        return new CubeBuilder(
                        Arrays.stream(CoreFacet.values()).map(CoreFacet::id).toList())
                .build();
    }

    /** Counts in, or with a negative sign out, what a statement finds. */
    private static void count(CubeBuilder cube, int sign, String statement, Object... revisions) {
        FactTerms terms = new FactTerms();
        try (Stream<FactGroup> groups = PaperFact.find(statement, revisions).project(FactGroup.class).stream()) {
            groups.forEach(group -> {
                int papers = sign * Math.toIntExact(group.papers());
                cube.add(terms.of(group), papers, FactTerms.hasCode(group) ? papers : 0);
            });
        }
    }

    private static Map<String, Long> lastRevisions(String statement, Object... revisions) {
        Map<String, Long> last = new HashMap<>();
        List<EditionChange> changes = PaperFact.find(statement, revisions)
                .project(EditionChange.class)
                .list();
        changes.forEach(change -> last.put(change.edition(), change.revision()));
        return last;
    }

    /** The last revision that changed an edition. */
    record EditionChange(String edition, long revision) {}
}
