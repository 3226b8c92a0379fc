package io.confscope.stats.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * One value of a facet.
 *
 * @param family the family a modality belongs to; null for every other facet's terms
 */
public record Term(String id, Label label, @Nullable String family) {

    /** The id that stands for "has no term of this facet". */
    public static final String NONE = "none";

    private static final Label NOT_GIVEN = new Label("Not given", "未注明");

    /** A term that the vocabulary does not name. */
    public static Term unnamed(String id) {
        return new Term(id, id.equals(NONE) ? NOT_GIVEN : Label.of(id), null);
    }
}
