package io.confscope.stats.vocabulary;

/** What a facet or a term is called, in English and in Chinese. */
public record Label(String en, String zh) {

    /** The label of something that nobody has named: its id, in both languages. */
    public static Label of(String id) {
        return new Label(id, id);
    }
}
