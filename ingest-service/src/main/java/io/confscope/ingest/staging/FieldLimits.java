package io.confscope.ingest.staging;

import io.confscope.ingest.format.ParsedPaper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field may hold at most; the columns of the database are a good deal wider, since some are stored as JSON. */
final class FieldLimits {

    private static final int LABEL = 290;
    private static final int TITLE = 5_000;
    private static final int ABSTRACT = 100_000;
    private static final int LIST = 20_000;
    private static final int SOURCE_IDS = 4_000;

    private FieldLimits() {}

    static ParsedPaper cut(ParsedPaper paper) {
        return new ParsedPaper(
                cut(paper.id(), LABEL),
                String.valueOf(cut(paper.venue(), LABEL)),
                paper.year(),
                cut(paper.decision(), LABEL),
                cut(paper.presentation(), LABEL),
                cut(paper.topic(), LABEL),
                cut(paper.area(), LABEL),
                cut(paper.titleEn(), TITLE),
                cut(paper.titleZh(), TITLE),
                cut(paper.abstractText(), ABSTRACT),
                paper.abstractComplete(),
                cut(paper.keywords(), LIST),
                cut(paper.authors(), LIST),
                cut(paper.links(), LIST),
                cut(paper.sourceIds(), SOURCE_IDS),
                paper.firstLine(),
                paper.lastLine());
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The first items, as far as they fit in whole. */
    private static List<String> cut(List<String> items, int most) {
        var kept = new ArrayList<String>();
        int length = 0;
        for (String item : items) {
            length += item.length() + 3;
            if (length > most) {
                break;
            }
            kept.add(item);
        }
        return kept;
    }
}
