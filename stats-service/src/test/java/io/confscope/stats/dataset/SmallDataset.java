package io.confscope.stats.dataset;

import io.confscope.stats.cube.CubeBuilder;
import io.confscope.stats.cube.RollUps;
import io.confscope.stats.vocabulary.CoreFacet;
import io.confscope.stats.vocabulary.Facet;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Term;
import io.confscope.stats.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A few papers of two editions, and two facets that only the vocabulary knows; made without a server. */
public final class SmallDataset {

    private static final Map<CoreFacet, List<String>> TERMS = Map.of(
            CoreFacet.TOPIC, List.of("medical-imaging", "clinical-nlp"),
            CoreFacet.DECISION, List.of("accepted", "rejected"),
            CoreFacet.PRESENTATION, List.of("oral", "poster"),
            CoreFacet.CODE, List.of("open", "none"),
            CoreFacet.MODALITY, List.of("ct", "mri", "eeg"));

    private SmallDataset() {}

    public static Dataset create() {
        var facets = new ArrayList<Facet>();
        facets.add(facet("organ", true, List.of("heart")));
        facets.add(facet("method", false, List.of("a", "b")));
        for (CoreFacet core : CoreFacet.values()) {
            facets.add(facet(core.id(), core.multiple(), TERMS.getOrDefault(core, List.of())));
        }
        var papers = new CubeBuilder(
                Arrays.stream(CoreFacet.values()).map(CoreFacet::id).toList());
        for (int paper = 0; paper < 48; paper++) {
            String year = String.valueOf(2024 + paper % 3);
            papers.add(
                    Map.of(
                            "venue", List.of("iclr"),
                            "year", List.of(year),
                            "edition", List.of("iclr-" + year),
                            "decision", List.of(paper % 4 == 0 ? "rejected" : "accepted"),
                            "presentation", paper % 2 == 0 ? List.of() : List.of("poster"),
                            "topic", paper % 5 == 0 ? List.of() : List.of("medical-imaging"),
                            "modality", List.of("ct", "eeg", "mri").subList(paper % 3, 3)),
                    1,
                    paper % 7 == 0 ? 1 : 0);
        }
        return new Dataset(
                Revision.NONE, new Vocabulary("v", facets), new RollUps(papers.build(), 0, Runnable::run), Map.of());
    }

    private static Facet facet(String id, boolean multiple, List<String> terms) {
        return new Facet(
                id, Label.of(id), multiple, terms.stream().map(Term::unnamed).toList());
    }
}
