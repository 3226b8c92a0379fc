package io.confscope.stats.dataset;

/**
 * A revision as answers name it.
 *
 * @param number 0 before the first
 * @param publishedAt ISO-8601, UTC
 * @param vocabulary the version of the vocabulary
 * @param dump the dump behind it
 * @param vocabularyHash what the vocabulary said
 */
public record Revision(long number, String publishedAt, String vocabulary, String dump, String vocabularyHash) {

    static final Revision NONE = new Revision(0, "", "none", "", "");

    /** The same text for the same data, and another text for other data, also where a number was given twice. */
    public String tag() {
        return String.join("|", Long.toString(number), publishedAt, vocabulary, dump, vocabularyHash);
    }
}
