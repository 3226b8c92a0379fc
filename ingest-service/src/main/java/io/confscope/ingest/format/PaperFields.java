package io.confscope.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record's fields while they are being collected; what is not said stays empty. */
public final class PaperFields {

    /** Line breaks and tabs inside a field are an accident of its source. */
    private static final Pattern BREAKS = Pattern.compile("(?<![ \\t])[ \\t]*+[\\r\\n]\\s*+|\\t\\s*+");

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_LABEL = 300;

    private @Nullable String id;
    private @Nullable String venue;
    private int year;
    private @Nullable String decision;
    private @Nullable String presentation;
    private @Nullable String topic;
    private @Nullable String area;
    private @Nullable String titleEn;
    private @Nullable String titleZh;
    private @Nullable String abstractText;
    private boolean abstractComplete = true;
    private final List<String> keywords = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> sourceIds = new ArrayList<>();

    public PaperFields id(@Nullable String value) {
        id = label(value);
        return this;
    }

    /** Takes over the origin's word where the record itself has said nothing so far. */
    public PaperFields origin(Origin origin) {
        venue = venue != null ? venue : label(origin.venue());
        year = year != 0 ? year : origin.year();
        return this;
    }

    public PaperFields venue(@Nullable String value) {
        venue = label(value) != null ? label(value) : venue;
        return this;
    }

    public PaperFields year(int value) {
        year = value != 0 ? value : year;
        return this;
    }

    public PaperFields decision(@Nullable String value) {
        decision = label(value);
        return this;
    }

    public PaperFields presentation(@Nullable String value) {
        presentation = label(value);
        return this;
    }

    public PaperFields topic(@Nullable String value) {
        topic = label(value);
        return this;
    }

    public PaperFields area(@Nullable String value) {
        area = label(value);
        return this;
    }

    /** Puts the title where its script belongs. */
    public PaperFields title(@Nullable String value) {
        String title = text(value);
        boolean chinese = title != null && isChinese(title);
        titleZh = chinese ? title : titleZh;
        titleEn = chinese || title == null ? titleEn : title;
        return this;
    }

    public PaperFields titleEn(@Nullable String value) {
        titleEn = text(value) != null ? text(value) : titleEn;
        return this;
    }

    public PaperFields titleZh(@Nullable String value) {
        titleZh = text(value) != null ? text(value) : titleZh;
        return this;
    }

    public PaperFields abstractText(@Nullable String value, boolean complete) {
        abstractText = text(value);
        abstractComplete = complete;
        return this;
    }

    public PaperFields keywords(List<String> values) {
        addTexts(keywords, values);
        return this;
    }

    public PaperFields authors(List<String> values) {
        addTexts(authors, values);
        return this;
    }

    public PaperFields links(List<String> values) {
        addTexts(links, values);
        return this;
    }

    /** Adds the id that a source gives the paper, unless it is empty. */
    public PaperFields sourceId(String source, @Nullable String value) {
        String text = label(value);
        if (text != null) {
            sourceIds.add(source + ":" + text);
        }
        return this;
    }

    public PaperFields sourceIds(List<String> values) {
        addTexts(sourceIds, values);
        return this;
    }

    public boolean hasTitle() {
        return titleEn != null || titleZh != null;
    }

    /** The paper, or why there is none. */
    public void giveTo(RecordSink sink, Place place) {
        String title = titleEn != null ? titleEn : titleZh;
        if (title == null) {
            sink.rejected(place.error("no-title", "The record has no title."));
        } else if (venue == null || year == 0) {
            sink.rejected(place.error(
                    "no-edition",
                    "Neither the record nor the dump's name says of which venue and year it is; send the dump with"
                            + " venue= and year=."));
        } else {
            sink.paper(new ParsedPaper(
                    id,
                    venue,
                    year,
                    decision,
                    presentation,
                    topic,
                    area,
                    titleEn,
                    titleZh,
                    abstractText,
                    abstractComplete,
                    keywords,
                    authors,
                    links,
                    sourceIds,
                    place.line(),
                    place.lastLine()));
        }
    }

    /** Whether a text is Chinese, as far as its first Chinese character tells. */
    public static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static void addTexts(List<String> texts, List<String> values) {
        for (String value : values) {
            String text = text(value);
            if (text != null && !texts.contains(text)) {
                texts.add(text);
            }
        }
    }

    private static @Nullable String label(@Nullable String value) {
        return cut(text(value), LONGEST_LABEL);
    }

    private static @Nullable String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return BREAKS.matcher(stripped.substring(0, Math.min(stripped.length(), LONGEST_TEXT * 2)))
                .replaceAll(" ");
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
