package io.confscope.ingest.paper;

import io.confscope.ingest.problem.BadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a paper's terms of one facet must be: any of {@code wanted} (if there are any) and none of {@code unwanted}. Each
 * alternative is one term or, where a facet has several, terms joined by {@code +}, all of which a paper must carry.
 * {@code none} stands for no term at all.
 */
record FacetFilter(String facet, List<List<String>> wanted, List<String> unwanted) {

    static final String NONE = "none";

    FacetFilter {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    static FacetFilter parse(String facet, String value) {
        var wanted = new ArrayList<List<String>>();
        var unwanted = new ArrayList<String>();
        for (String part : value.split(",", -1)) {
            String term = part.strip();
            boolean not = term.startsWith("!");
            List<String> terms = List.of((not ? term.substring(1) : term).split("[+ ]", -1));
            if (terms.stream().anyMatch(String::isBlank) || (not && terms.size() > 1)) {
                throw BadRequest.parameter(
                        facet,
                        "“" + facet + "=" + value + "” can't be read: write " + facet
                                + "=a,b for either, !a for not, none for no term.");
            }
            if (not) {
                unwanted.add(terms.get(0));
            } else {
                wanted.add(terms);
            }
        }
        return new FacetFilter(facet, wanted, unwanted);
    }

    /**
     * Whether a paper passes.
     *
     * @param has whether the paper carries a term
     */
    boolean holds(Predicate<String> has) {
        return (wanted.isEmpty()
                        || wanted.stream().anyMatch(terms -> terms.stream().allMatch(has)))
                && unwanted.stream().noneMatch(has);
    }

    List<String> terms() {
        var terms = new ArrayList<>(unwanted);
        wanted.forEach(terms::addAll);
        return terms;
    }
}
