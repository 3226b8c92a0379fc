package io.confscope.stats.dataset;

import io.confscope.stats.cube.Column;
import io.confscope.stats.cube.Cube;
import io.confscope.stats.vocabulary.CoreFacet;
import io.confscope.stats.vocabulary.Facet;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facets that can be asked for: those every paper has, those of the vocabulary, and those that only data has. */
public final class Catalogue {

    private final Map<String, KnownFacet> facets = new LinkedHashMap<>();

    Catalogue(Vocabulary vocabulary, Cube cube) {
        Map<String, Column> columns =
                cube.columns().stream().collect(Collectors.toMap(Column::facet, Function.identity()));
        // Until a vocabulary has been read, nobody can say that a term does not exist.
        boolean unread = vocabulary.facets().isEmpty();
        for (Facet facet : vocabulary.facets()) {
            boolean open = CoreFacet.byId(facet.id()).map(CoreFacet::open).orElse(false);
            add(facet, open, columns);
        }
        for (CoreFacet core : CoreFacet.values()) {
            add(new Facet(core.id(), core.label(), core.multiple(), List.of()), core.open() || unread, columns);
        }
        for (Column column : cube.columns().stream()
                .filter(column -> !column.terms().isEmpty())
                .toList()) {
            add(new Facet(column.facet(), Label.of(column.facet()), true, List.of()), false, columns);
        }
    }

    private void add(Facet facet, boolean open, Map<String, Column> columns) {
        Column column = columns.get(facet.id());
        facets.putIfAbsent(facet.id(), new KnownFacet(facet, open, column == null ? List.of() : column.terms()));
    }

    /** In the order in which they are shown. */
    public Collection<KnownFacet> facets() {
        return Collections.unmodifiableCollection(facets.values());
    }

    public Collection<String> ids() {
        return Collections.unmodifiableCollection(facets.keySet());
    }

    public Optional<KnownFacet> find(String id) {
        return Optional.ofNullable(facets.get(id));
    }

    /** A facet that is known to exist. */
    public KnownFacet facet(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no facet " + id));
    }
}
