package io.confscope.ingest.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facets and terms in force, and the rules that find terms in a text. Immutable and safe for all threads. */
public final class Vocabulary {
    private static final String PRESENTATION = "presentation";

    private final String version;
    private final List<Facet> facets;
    private final Map<String, Wordings> wordings;
    private final Tagger tagger;
    private final List<Derivation> derivations;

    private Vocabulary(Definitions definitions) {
        Map<String, FacetDefinition> byId = new LinkedHashMap<>();
        definitions.facets().forEach(facet -> byId.put(facet.id(), facet));
        facets = byId.values().stream().map(FacetDefinition::facet).toList();
        wordings = new LinkedHashMap<>();
        byId.forEach((id, facet) -> wordings.put(id, new Wordings(facet)));
        List<Derivation> derived = new ArrayList<>();
        for (FacetDefinition facet : byId.values()) {
            YamlEntry from = facet.derivedFrom();
            if (from != null) {
                derived.add(Derivation.of(facet, from, byId));
            }
        }
        derivations = List.copyOf(derived);
        tagger = new TaggerBuilder(definitions).build();
        version = VersionHash.of(definitions);
    }

    /**
     * Reads the built-in files and those of the user.
     *
     * @param ownDirectory files that extend or replace the built-in ones, or null
     * @throws VocabularyException at the first mistake, with its file and line
     */
    public static Vocabulary load(@Nullable Path ownDirectory) {
        return of(VocabularyFile.all(ownDirectory));
    }

    static Vocabulary of(List<VocabularyFile> files) {
        return new Vocabulary(Definitions.of(files));
    }

    /** {@code sha256:} and 64 hex digits over what is in force, the same on every platform. */
    public String version() {
        return version;
    }

    /** In display order. Open facets, whose terms come from the data, are there without terms. */
    public List<Facet> facets() {
        return facets;
    }

    public Optional<Facet> facet(String id) {
        return facets.stream().filter(facet -> facet.id().equals(id)).findFirst();
    }

    /** The known topic of that spelling; case and white space do not count. */
    public Optional<Term> topic(String asWritten) {
        return term("topic", asWritten);
    }

    /** All known spellings of topics as they are written, longest first. */
    public List<String> topicSpellings() {
        Wordings topics = wordings.get("topic");
        return topics == null ? List.of() : topics.spellings();
    }

    /**
     * Id of the presentation that a source's wording stands for ("Notable-top-5%" is {@code oral}), or else the first term
     * of the vocabulary that one of its words stands for ("Datasets and Benchmarks Track Poster" is {@code poster}).
     */
    public Optional<String> presentation(String asWritten) {
        Wordings known = wordings.get(PRESENTATION);
        return known == null
                ? Optional.empty()
                : known.term(asWritten).or(() -> known.byWord(asWritten)).map(Term::id);
    }

    /** Id of the decision that a source's wording stands for ("Poster" is {@code accepted}). */
    public Optional<String> decision(String asWritten) {
        return term("decision", asWritten).map(Term::id);
    }

    private Optional<Term> term(String facet, String asWritten) {
        Wordings known = wordings.get(facet);
        return known == null ? Optional.empty() : known.term(asWritten);
    }

    /** Every term that the rules find in a paper, and every match that they held back. Never throws. */
    public Tags tag(PaperText text) {
        Tags tags = tagger.tag(text);
        List<Evidence> evidence = new ArrayList<>(tags.evidence());
        derivations.forEach(derivation -> evidence.addAll(derivation.derive(tags.evidence())));
        return new Tags(evidence, tags.blocked());
    }
}
