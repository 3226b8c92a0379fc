package io.confscope.ingest.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.ingest.service.EmptyStore;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Label;
import io.confscope.ingest.vocabulary.Term;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VocabularyArchiveTest {

    private static final List<Facet> OLD = List.of(new Facet(
            "modality",
            new Label("Data", "数据"),
            true,
            List.of(new Term("ct", new Label("CAT scan", "断层扫描"), "imaging"))));

    private final EmptyStore store;
    private final EntityManager database;
    private final VocabularyArchive archive;
    private final Vocabulary vocabulary;
    private final Terms terms;

    @Inject
    VocabularyArchiveTest(
            EmptyStore store, EntityManager database, VocabularyArchive archive, Vocabulary vocabulary, Terms terms) {
        this.store = store;
        this.database = database;
        this.archive = archive;
        this.vocabulary = vocabulary;
        this.terms = terms;
    }

    @BeforeEach
    void publishRevisionsOfThreeVocabularies() {
        store.empty();
        archive.keep("sha256:old", OLD);
        publish(1, "sha256:old");
        publish(2, "sha256:never-kept");
        publish(3, vocabulary.version());
    }

    @Test
    void aPastRevisionIsNamedByTheFilesOfItsTime() {
        assertEquals(Optional.of(new Terms.Known("sha256:old", OLD)), terms.at(1));
        assertEquals(Optional.of(terms.now()), terms.at(3));
    }

    @Test
    void whatWasNeverKeptIsNamedByTheFilesInForce() {
        assertEquals(Optional.of(new Terms.Known("sha256:never-kept", terms.facets())), terms.at(2));
    }

    @Test
    void thereIsNothingToNameInARevisionToCome() {
        assertEquals(Optional.empty(), terms.at(4));
        assertEquals(Optional.empty(), terms.at(0));
    }

    @Test
    void aVersionIsKeptAsItWasFirst() {
        archive.keep("sha256:old", List.of());

        assertEquals(Optional.of(OLD), archive.facets("sha256:old"));
    }

    private void publish(long revision, String version) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "insert into revision values (?1, current_timestamp, ?2, 'rules', null)")
                .setParameter(1, revision)
                .setParameter(2, version)
                .executeUpdate());
    }
}
