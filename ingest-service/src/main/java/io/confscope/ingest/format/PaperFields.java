package io.confscope.ingest.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record's fields while they are being collected; what is not said stays empty. */
public final class PaperFields {

    /** Line breaks and tabs inside a field are an accident of its source. */
    private static final Pattern BREAKS = Pattern.compile("(?<![ \\t])[ \\t]*+[\\r\\n]\\s*+|\\t\\s*+");

    private static final Pattern DATED_VENUE = Pattern.compile("(.*[^\\s\\d-])[\\s-]*(" + EditionYear.PATTERN + ")");

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
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<String> pages = new LinkedHashSet<>();
    private final Set<String> sourceIds = new LinkedHashSet<>();

    public PaperFields id(@Nullable String value) {
        id = text(value);
        return this;
    }

    /** Takes over an edition that the record itself names; a venue that is named besides is then just a way to write it. */
    public PaperFields edition(Origin edition) {
        venue = text(edition.venue());
        year = edition.year();
        return this;
    }

    /** Takes over the origin's word where the record itself has said nothing so far. */
    public PaperFields origin(Origin origin) {
        year = year != 0 ? year : origin.year();
        return venue != null ? this : venue(origin.venue());
    }

    /** A name that ends with a year, {@code MICCAI 2025}, says that as well where nothing else does. */
    public PaperFields venue(@Nullable String value) {
        String name = text(value);
        Matcher dated = DATED_VENUE.matcher(name == null ? "" : name);
        if (venue == null && dated.matches()) {
            venue = dated.group(1);
            year = year != 0 ? year : Integer.parseInt(dated.group(2));
        } else {
            venue = name != null ? name : venue;
        }
        return this;
    }

    public PaperFields year(int value) {
        year = value != 0 ? value : year;
        return this;
    }

    public PaperFields decision(@Nullable String value) {
        decision = text(value);
        return this;
    }

    public PaperFields presentation(@Nullable String value) {
        presentation = text(value);
        return this;
    }

    public PaperFields topic(@Nullable String value) {
        topic = text(value);
        return this;
    }

    public PaperFields area(@Nullable String value) {
        area = text(value);
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

    /** Adds addresses under which the source shows the paper itself, whatever else their hosts keep. */
    public PaperFields pages(List<String> values) {
        addTexts(pages, values);
        return this;
    }

    /** Adds the id that a source gives the paper, unless it is empty. */
    public PaperFields sourceId(String source, @Nullable String value) {
        String text = text(value);
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
                    List.copyOf(keywords),
                    List.copyOf(authors),
                    List.copyOf(links),
                    List.copyOf(pages),
                    List.copyOf(sourceIds),
                    place.line(),
                    place.lastLine()));
        }
    }

    /** Whether a text is Chinese, as far as its first Chinese character tells. */
    public static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static void addTexts(Set<String> texts, List<String> values) {
        for (String value : values) {
            String text = text(value);
            if (text != null) {
                texts.add(text);
            }
        }
    }

    private static @Nullable String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return hasBreak(stripped) ? BREAKS.matcher(stripped).replaceAll(" ") : stripped;
    }

    private static boolean hasBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0;
    }
}
