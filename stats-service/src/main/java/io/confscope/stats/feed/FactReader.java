package io.confscope.stats.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.stats.vocabulary.CoreFacet;
import io.confscope.stats.vocabulary.EditionId;
import io.confscope.stats.vocabulary.Term;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns an item of the feed into the row that is kept of it. */
final class FactReader {

    private FactReader() {}

    static PaperFact read(Change change) {
        Facets facets = new Facets(change);
        PaperFact fact = new PaperFact();
        fact.paperId = change.id();
        fact.validFrom = change.revision();
        fact.venue = facets.required(CoreFacet.VENUE);
        fact.year = facets.year();
        fact.edition = facets.required(CoreFacet.EDITION);
        // Years and venues are read off the edition's name later on, so the three must agree.
        if (fact.year < 1000 || fact.year > 9999 || !fact.edition.equals(EditionId.of(fact.venue, fact.year))) {
            throw facets.garbage(CoreFacet.EDITION.id());
        }
        fact.decision = facets.required(CoreFacet.DECISION);
        fact.presentation = facets.optional(CoreFacet.PRESENTATION);
        fact.topic = facets.optional(CoreFacet.TOPIC);
        fact.area = facets.optional(CoreFacet.AREA);
        String code = facets.optional(CoreFacet.CODE);
        // "No code" is a term of its own, the one facet in which nothing said and nothing there are the same.
        fact.code = code.isEmpty() ? Term.NONE : code;
        fact.modalities = String.join(",", facets.terms(CoreFacet.MODALITY.id()));
        fact.families = String.join(",", facets.terms(CoreFacet.FAMILY.id()));
        fact.otherFacets = OtherFacets.write(facets.others());
        return fact;
    }

    private record Facets(String paper, Map<String, JsonNode> values) {

        Facets(Change change) {
            this(change.id(), change.facets());
        }

        private String required(CoreFacet facet) {
            String value = text(facet);
            if (value.isEmpty()) {
                throw garbage(facet.id());
            }
            return value;
        }

        private String optional(CoreFacet facet) {
            String value = text(facet);
            return value.equals(Term.NONE) ? "" : value;
        }

        private String text(CoreFacet facet) {
            List<String> terms = terms(facet.id());
            if (terms.size() > 1) {
                throw garbage(facet.id());
            }
            return terms.isEmpty() ? "" : terms.get(0);
        }

        private int year() {
            JsonNode year = values.get(CoreFacet.YEAR.id());
            if (year == null || !year.isInt()) {
                throw garbage(CoreFacet.YEAR.id());
            }
            return year.intValue();
        }

        /** A string is one term, an array any number of them, null or a missing field none. */
        private List<String> terms(String facet) {
            JsonNode value = values.get(facet);
            TreeSet<String> terms = new TreeSet<>();
            if (value == null || value.isNull()) {
                return List.of();
            }
            for (JsonNode item : value.isArray() ? value : List.of(value)) {
                if (!item.isTextual() || item.textValue().isBlank()) {
                    throw garbage(facet);
                }
                terms.add(item.textValue());
            }
            return List.copyOf(terms);
        }

        private SortedMap<String, List<String>> others() {
            SortedMap<String, List<String>> others = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : values.entrySet()) {
                // Anything but words is a field that was added for another reader.
                if (CoreFacet.byId(entry.getKey()).isEmpty() && isWords(entry.getValue())) {
                    List<String> terms = terms(entry.getKey());
                    if (!terms.isEmpty()) {
                        others.put(entry.getKey(), terms);
                    }
                }
            }
            return others;
        }

        private static boolean isWords(JsonNode value) {
            if (!value.isArray()) {
                return value.isTextual() && !value.textValue().isBlank();
            }
            for (JsonNode item : value) {
                if (!item.isTextual() || item.textValue().isBlank()) {
                    return false;
                }
            }
            return true;
        }

        private FeedException garbage(String facet) {
            return new FeedException(FeedFault.GARBAGE, "paper " + paper + " has no readable " + facet);
        }
    }
}
