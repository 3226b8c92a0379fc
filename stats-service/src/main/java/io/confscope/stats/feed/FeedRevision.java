package io.confscope.stats.feed;

/**
 * A revision as the feed announces it.
 *
 * @param publishedAt ISO-8601, kept as it was written
 * @param vocabulary the version of the vocabulary that its papers were tagged by
 * @param cause {@code data} or {@code rules}
 * @param dump the id of the dump behind it, empty where there is none
 */
record FeedRevision(long revision, String publishedAt, String vocabulary, String cause, String dump) {

    /** Whether it is the very revision that was followed before, and not another one that has its number. */
    boolean is(PublishedRevision followed) {
        return revision == followed.revision
                && publishedAt.equals(followed.publishedAt)
                && vocabulary.equals(followed.vocabulary)
                && dump.equals(followed.dump);
    }
}
