package io.confscope.stats.query;

import io.confscope.stats.answer.Parameters;
import io.confscope.stats.dataset.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names of facets from parameters. */
public final class FacetReader {

    private static final int MOST = 2;

    private FacetReader() {}

    /** A list of at most two different facets, empty where the parameter is missing or empty. */
    public static List<String> list(String name, Parameters parameters, Catalogue catalogue) {
        Optional<String> text = parameters.textOrEmpty(name);
        if (text.isEmpty() || text.get().isBlank()) {
            return List.of();
        }
        List<String> facets = new ArrayList<>();
        for (String facet : text.get().split(",", -1)) {
            if (facets.contains(facet)) {
                parameters.refuse(name, "repeated-facet", "The parameter " + name + " names " + facet + " twice.");
            } else if (isKnown(name, facet, parameters, catalogue)) {
                facets.add(facet);
            }
        }
        if (facets.size() > MOST) {
            parameters.refuse(name, "too-many-facets", "The parameter " + name + " takes at most two facets.");
        }
        return List.copyOf(facets);
    }

    /** One facet that must be given. */
    public static Optional<String> one(String name, Parameters parameters, Catalogue catalogue) {
        Optional<String> facet = parameters.textOrEmpty(name);
        if (facet.isEmpty() || facet.get().isBlank()) {
            parameters.refuse(name, "missing-parameter", "The parameter " + name + " must name a facet.");
            return Optional.empty();
        }
        return facet.filter(id -> isKnown(name, id, parameters, catalogue));
    }

    private static boolean isKnown(String name, String facet, Parameters parameters, Catalogue catalogue) {
        if (catalogue.find(facet).isPresent()) {
            return true;
        }
        parameters.refuse(
                name,
                "unknown-facet",
                "\"" + facet + "\" is no facet; there are " + String.join(", ", catalogue.ids()) + ".");
        return false;
    }
}
