package io.confscope.ingest.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a paper says about itself, as far as it is known. */
public record PaperText(
        @Nullable String titleEn, @Nullable String titleZh, @Nullable String abstractText, List<String> keywords) {

    public PaperText {
        keywords = List.copyOf(keywords);
    }

    /** The text that offsets of evidence in {@code field} refer to; keywords are joined by {@code "; "}. */
    public String of(TextField field) {
        String text =
                switch (field) {
                    case TITLE_EN -> titleEn;
                    case TITLE_ZH -> titleZh;
                    case ABSTRACT -> abstractText;
                    case KEYWORDS -> String.join("; ", keywords);
                };
        return text == null ? "" : text;
    }
}
