package io.confscope.ingest.term;

import io.confscope.ingest.database.ReadAgain;
import io.confscope.ingest.revision.Revisions;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Label;
import io.confscope.ingest.vocabulary.Term;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facets with all their terms: those of the vocabulary files, and those that the data brought. */
@ApplicationScoped
public class Terms {

    private final Vocabulary vocabulary;
    private final VocabularyArchive archive;
    private final Revisions revisions;

    Terms(Vocabulary vocabulary, VocabularyArchive archive, Revisions revisions) {
        this.vocabulary = vocabulary;
        this.archive = archive;
        this.revisions = revisions;
    }

    /**
     * The facets with their terms.
     *
     * @param version of the vocabulary files
     * @param facets in display order
     */
    public record Known(String version, List<Facet> facets) {}

    /** What is known now: the files in force, and the terms that the data has brought up to the current revision. */
    @ReadAgain
    @Transactional
    public Known now() {
        return known(vocabulary.version(), vocabulary.facets(), revisions.current());
    }

    /** The facets of {@link #now}. */
    public List<Facet> facets() {
        return now().facets();
    }

    /**
     * The facets of {@link #at}, by which an old revision is asked.
     *
     * @param asOf null for now; where there is no such revision, the facets are those of now as well
     */
    public List<Facet> facets(@Nullable Long asOf) {
        return asOf == null ? facets() : at(asOf).map(Known::facets).orElseGet(this::facets);
    }

    /** What was known at a revision; empty if there is no such one. The same for good, whatever is published later. */
    @ReadAgain
    @Transactional
    public Optional<Known> at(long number) {
        // Without a kept version the files in force are the best that is left.
        return revisions
                .find(number)
                .map(revision -> known(
                        revision.vocabulary, archive.facets(revision.vocabulary).orElse(vocabulary.facets()), number));
    }

    private static Known known(String version, List<Facet> facets, long revision) {
        List<StoredTerm> stored = StoredTerm.list("validFrom <= ?1", Sort.ascending("facet", "id"), revision);
        return new Known(
                version, facets.stream().map(facet -> with(facet, stored)).toList());
    }

    private static Facet with(Facet facet, List<StoredTerm> stored) {
        var terms = new ArrayList<>(facet.terms());
        stored.stream()
                .filter(term ->
                        term.facet.equals(facet.id()) && facet.term(term.id).isEmpty())
                .forEach(term -> terms.add(new Term(term.id, new Label(term.label, term.label), null)));
        return new Facet(facet.id(), facet.label(), facet.multiple(), terms);
    }

    /** Keeps the terms that are new, as part of a revision that is being staged. */
    @Transactional
    public void keep(Collection<SeenTerm> seen, long revision) {
        Set<StoredTerm.Key> known = new HashSet<>();
        StoredTerm.<StoredTerm>streamAll().forEach(term -> known.add(new StoredTerm.Key(term.facet, term.id)));
        for (SeenTerm term : seen) {
            if (known.add(new StoredTerm.Key(term.facet(), term.id()))) {
                var entry = new StoredTerm();
                entry.facet = term.facet();
                entry.id = term.id();
                entry.label = term.label();
                entry.validFrom = revision;
                entry.persist();
            }
        }
    }

    /** Forgets what a revision that was not published brought. */
    @Transactional
    public void discard(long currentRevision) {
        StoredTerm.delete("validFrom > ?1", currentRevision);
    }
}
