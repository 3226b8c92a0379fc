package io.confscope.ingest.staging;

import io.confscope.ingest.format.ParseProblem;
import java.util.List;

/**
 * What became of a batch of records.
 *
 * @param doubts warnings about records that share a key with a paper and are another one all the same
 */
public record Outcomes(long added, long changed, long unchanged, List<ParseProblem> doubts) {

    public Outcomes {
        doubts = List.copyOf(doubts);
    }
}
