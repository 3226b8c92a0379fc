package io.confscope.stats.answer;

import io.confscope.stats.export.JsonStat;
import io.confscope.stats.export.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that can be written in every format; as JSON it is written as it stands. The same question about the same
 * data gives equal bytes.
 */
public interface Answer {

    /** Which data it is about. */
    Stamp dataset();

    /** What is written as newline-delimited JSON, an object a line. */
    List<?> items();

    /** What is written as CSV. */
    Table table();

    /** Where the next page begins; null for the last one, and for an answer without pages. */
    default @Nullable String nextCursor() {
        return null;
    }

    /** What is written as JSON-stat; null for an answer that is no statistic. */
    default @Nullable JsonStat jsonStat() {
        return null;
    }
}
