package io.confscope.stats.dataset;

import io.confscope.stats.cube.Constraint;
import io.confscope.stats.cube.Cube;
import io.confscope.stats.cube.RollUps;
import io.confscope.stats.cube.Tally;
import io.confscope.stats.vocabulary.Term;
import io.confscope.stats.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;

/** All that a question about one revision needs, in memory and immutable. */
public final class Dataset {

    private final Revision revision;
    private final Catalogue catalogue;
    private final RollUps cube;
    private final Map<String, Long> lastRevisionOfEdition;

    /** @param lastRevisionOfEdition for each edition the last revision up to this one that changed a paper of it */
    Dataset(Revision revision, Vocabulary vocabulary, RollUps cube, Map<String, Long> lastRevisionOfEdition) {
        this.revision = revision;
        this.catalogue = new Catalogue(vocabulary, cube.cube());
        this.cube = cube;
        this.lastRevisionOfEdition = Map.copyOf(lastRevisionOfEdition);
    }

    public Revision revision() {
        return revision;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Cube cube() {
        return cube.cube();
    }

    /** What all counts take of the heap. */
    long bytes() {
        return cube.bytes();
    }

    /** Makes likely questions cheap, such as were asked of an earlier revision. Takes its time, and needs not be done. */
    void prepare(Dataset earlier) {
        cube.prepare(earlier.cube);
    }

    Map<String, Long> lastRevisions() {
        return lastRevisionOfEdition;
    }

    /** 0 for an edition without papers. */
    public long lastRevisionOf(String edition) {
        return lastRevisionOfEdition.getOrDefault(edition, 0L);
    }

    /**
     * Counts the papers that meet the constraints; papers without a term of a facet grouped by are in the group
     * {@value Term#NONE}.
     */
    public Tally tally(Map<String, Constraint> constraints, List<String> groupBy) {
        return cube.tally(constraints, groupBy, Term.NONE);
    }
}
