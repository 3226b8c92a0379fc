package io.confscope.stats.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.stats.cube.Tally;
import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.FakePaper;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.confscope.stats.feed.PublishedRevision;
import io.confscope.stats.vocabulary.Term;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A dataset that was kept up revision by revision equals one that was read whole. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class DatasetLoaderTest {

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    Datasets datasets;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    DatasetLoader loader;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    Snapshots snapshots;

    @Test
    void aPastRevisionAnswersTheSameAndKeepsNothingForItsQuestions() {
        Service.showSeed(ingest);
        Dataset whole = loader.load(1).orElseThrow();
        Dataset past = loader.loadPast(1).orElseThrow();
        long bytes = past.bytes();
        for (int i = 0; i < 3; i++) {
            for (String facet : List.of("topic", "modality", "code")) {
                Tally tally = past.tally(Map.of(), List.of(facet));
                assertEquals(groups(whole.tally(Map.of(), List.of(facet))), groups(tally));
            }
        }
        whole.prepare(past);
        past.prepare(whole);
        assertEquals(bytes, past.bytes());
        assertEquals(true, whole.bytes() > bytes);
    }

    private static Map<List<String>, Integer> groups(Tally tally) {
        return tally.groups().stream().collect(Collectors.toMap(Tally.Group::key, Tally.Group::papers));
    }

    @Test
    void countsAreForgottenWithTheirRevision() {
        Service.showSeed(ingest);
        Dataset dataset = datasets.current();
        snapshots.keep(dataset);
        Revision revision = dataset.revision();
        assertEquals(true, snapshots.find(revision).isPresent());
        Revision republished = new Revision(
                revision.number(), "later", revision.vocabulary(), revision.dump(), revision.vocabularyHash());
        assertEquals(Optional.empty(), snapshots.find(republished));
        // No method reference: Panache replaces calls, and would miss it.
        QuarkusTransaction.requiringNew().run(() -> PublishedRevision.deleteAll());
        assertEquals(Optional.empty(), snapshots.find(revision));
    }

    @Test
    void aStopWaitsUntilTheCountsAreKept() throws InterruptedException {
        Service.showSeed(ingest);
        Thread stop = new Thread(() -> datasets.stop(new ShutdownEvent()));
        // Whoever holds this keeps others from keeping counts.
        synchronized (ClientProxy.unwrap(snapshots)) {
            ingest.publish(Samples.random(40, new Random(7)));
            Service.reach(2);
            stop.start();
            Service.until(() -> stop.getState() == Thread.State.TIMED_WAITING || !stop.isAlive());
            assertEquals(true, stop.isAlive());
        }
        stop.join();
        assertEquals(true, loader.restore(2).isPresent());
    }

    @Test
    void keptUpAndReadWholeAreTheSame() {
        Service.showSeed(ingest);
        Random random = new Random(11);
        for (int revision = 2; revision < 12; revision++) {
            List<FakePaper> papers = ingest.papers();
            // In the fifth step every paper but ten goes, and with them terms that nobody has any more.
            int kept = revision == 6 ? 10 : papers.size() - random.nextInt(10);
            List<String> removed = papers.stream().skip(kept).map(FakePaper::id).toList();
            List<FakePaper> written = Samples.random(40, random);
            ingest.publish(
                    revision == 6 ? List.of() : written,
                    removed.stream()
                            .filter(id -> written.stream()
                                    .noneMatch(paper -> paper.id().equals(id)))
                            .toList(),
                    "data");
            Service.reach(revision);
            Dataset keptUp = datasets.current();
            Dataset whole = loader.load(revision).orElseThrow();
            assertEquals(shape(whole), shape(keptUp), "revision " + revision);
            assertEquals(whole.cube().size(), keptUp.cube().size());
            assertEquals(whole.lastRevisions(), keptUp.lastRevisions());
            snapshots.keep(keptUp);
            Dataset restored = loader.restore(revision).orElseThrow();
            assertEquals(shape(whole), shape(restored), "restored at revision " + revision);
            assertEquals(whole.lastRevisions(), restored.lastRevisions());
            assertEquals(Optional.empty(), loader.restore(revision - 1), "only the last is kept");
            Dataset jumped =
                    loader.advance(loader.load(1).orElseThrow(), revision).orElseThrow();
            assertEquals(shape(whole), shape(jumped), "from revision 1 to " + revision);
        }
    }

    /** All counts by two facets, and all terms that are known. */
    private static Map<String, Set<Tally.Group>> shape(Dataset dataset) {
        Map<String, Set<Tally.Group>> shape = new TreeMap<>();
        for (String first : dataset.catalogue().ids()) {
            String terms = dataset.catalogue().facet(first).terms().stream()
                    .map(Term::id)
                    .collect(Collectors.joining(","));
            for (String second : dataset.catalogue().ids()) {
                List<Tally.Group> groups =
                        dataset.tally(Map.of(), List.of(first, second)).groups();
                shape.put(first + " " + second + " " + terms, new HashSet<>(groups));
            }
        }
        return shape;
    }
}
