package io.confscope.stats.feed;

import io.confscope.stats.vocabulary.Facet;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Term;
import io.confscope.stats.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vocabulary as it comes over the wire, where anything can be missing. */
record VocabularyPage(@Nullable String version, @Nullable List<FacetItem> facets) {

    record FacetItem(@Nullable String id, @Nullable LabelItem label, boolean multiple, @Nullable List<TermItem> terms) {

        private Facet toFacet() {
            String known = required(id, "a facet without an id");
            List<TermItem> items = terms == null ? List.of() : terms;
            return new Facet(
                    known,
                    LabelItem.toLabel(label, known),
                    multiple,
                    items.stream().map(TermItem::toTerm).toList());
        }
    }

    record TermItem(@Nullable String id, @Nullable LabelItem label, @Nullable String family) {

        private Term toTerm() {
            String known = required(id, "a term without an id");
            return new Term(known, LabelItem.toLabel(label, known), family);
        }
    }

    record LabelItem(@Nullable String en, @Nullable String zh) {

        /** A label that is missing in one language is shown in the other. */
        private static Label toLabel(@Nullable LabelItem label, String id) {
            if (label == null) {
                return Label.of(id);
            }
            String en = label.en() != null ? label.en() : label.zh();
            String zh = label.zh() != null ? label.zh() : label.en();
            return en == null || zh == null ? Label.of(id) : new Label(en, zh);
        }
    }

    Vocabulary toVocabulary() {
        if (facets == null) {
            throw new FeedException(FeedFault.GARBAGE, "the vocabulary has no facets");
        }
        return new Vocabulary(
                required(version, "no version"),
                facets.stream().map(FacetItem::toFacet).toList());
    }

    private static String required(@Nullable String value, String problem) {
        if (value == null || value.isBlank()) {
            throw new FeedException(FeedFault.GARBAGE, "the vocabulary has " + problem);
        }
        return value;
    }
}
