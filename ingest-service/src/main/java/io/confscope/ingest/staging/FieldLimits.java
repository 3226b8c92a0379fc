package io.confscope.ingest.staging;

import io.confscope.ingest.format.BrokenCharacters;
import io.confscope.ingest.format.ParsedPaper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a field may hold; the columns of the database are a good deal wider, since some are stored as JSON. The one place
 * where fields are cut and broken characters replaced, and it knows whether it did.
 */
final class FieldLimits {

    private static final int LABEL = 290;
    private static final int TITLE = 5_000;
    private static final int ABSTRACT = 100_000;
    private static final int LIST = 20_000;
    private static final int SOURCE_IDS = 4_000;

    private boolean cut;
    private boolean mended;

    ParsedPaper of(ParsedPaper paper) {
        return new ParsedPaper(
                text(paper.id(), LABEL),
                String.valueOf(text(paper.venue(), LABEL)),
                paper.year(),
                text(paper.decision(), LABEL),
                text(paper.presentation(), LABEL),
                text(paper.topic(), LABEL),
                text(paper.area(), LABEL),
                text(paper.titleEn(), TITLE),
                text(paper.titleZh(), TITLE),
                text(paper.abstractText(), ABSTRACT),
                paper.abstractComplete(),
                list(paper.keywords(), LIST),
                list(paper.authors(), LIST),
                list(paper.links(), LIST),
                list(paper.pages(), LIST),
                list(paper.sourceIds(), SOURCE_IDS),
                paper.firstLine(),
                paper.lastLine());
    }

    /** Whether a field was too long and kept in part. */
    boolean haveCut() {
        return cut;
    }

    /** Whether a text held a broken character. */
    boolean haveMended() {
        return mended;
    }

    private @Nullable String text(@Nullable String text, int most) {
        String whole = text == null ? null : mended(text);
        if (whole == null || whole.length() <= most) {
            return whole;
        }
        cut = true;
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most);
    }

    private String mended(String text) {
        String whole = BrokenCharacters.replaced(text);
        mended |= !whole.equals(text);
        return whole;
    }

    /** The first items, as far as they fit in whole. */
    private List<String> list(List<String> items, int most) {
        var kept = new ArrayList<String>();
        int length = 0;
        for (String item : items) {
            length += item.length() + 3;
            if (length > most) {
                cut = true;
                break;
            }
            kept.add(mended(item));
        }
        return kept;
    }
}
