package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Counts papers into cells. Papers that agree in every facet share a cell. Not for use by several threads. */
public final class CubeBuilder {

    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final Cells cells;

    public CubeBuilder(Collection<String> facets) {
        facets.forEach(facet -> columns.add(new ColumnBuilder(facet)));
        cells = new Cells(columns.size(), 0);
    }

    /** Goes on from an existing cube, which itself stays as it is. */
    public CubeBuilder(Cube cube) {
        cube.columns().forEach(column -> columns.add(new ColumnBuilder(column)));
        cells = new Cells(columns.size(), cube.size());
        int[] cell = new int[columns.size()];
        for (int index = 0; index < cube.size(); index++) {
            for (int column = 0; column < cell.length; column++) {
                cell[column] = cube.code(column, index);
            }
            cells.add(cell, cube.papers(index), cube.withCode(index));
        }
    }

    /**
     * Counts papers in, or out again where the counts are negative.
     *
     * @param termsByFacet the terms of each facet, sorted; a facet that is not named has none. A facet that was not seen
     *     before becomes a column of its own.
     * @param papers how many papers
     * @param withCode how many of them come with code
     */
    public CubeBuilder add(Map<String, List<String>> termsByFacet, int papers, int withCode) {
        termsByFacet.keySet().forEach(this::ensureColumn);
        int[] cell = new int[columns.size()];
        for (int column = 0; column < cell.length; column++) {
            ColumnBuilder builder = columns.get(column);
            cell[column] = builder.code(termsByFacet.getOrDefault(builder.facet(), List.of()));
        }
        cells.add(cell, papers, withCode);
        return this;
    }

    private void ensureColumn(String facet) {
        if (columns.stream().noneMatch(column -> column.facet().equals(facet))) {
            columns.add(new ColumnBuilder(facet));
            cells.addColumn();
        }
    }

    public Cube build() {
        return cells.toCube(columns.stream().map(ColumnBuilder::build).toList());
    }
}
