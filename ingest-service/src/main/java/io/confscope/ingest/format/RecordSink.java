package io.confscope.ingest.format;

/** Takes what a reader finds, in the order of the dump. */
public interface RecordSink {

    void paper(ParsedPaper paper);

    /** A record that can't be stored: it counts as read and rejected, and the problem says why. */
    void rejected(ParseProblem problem);

    /** A doubt about a record that was read all the same, or text outside of any record. */
    void warning(ParseProblem problem);

    /** A card of another collection (a data set, a competition, a call), which is not a paper. */
    void skipped();
}
