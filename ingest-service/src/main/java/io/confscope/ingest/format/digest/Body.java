package io.confscope.ingest.format.digest;

import io.confscope.ingest.format.EditionYear;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The second line of a digest's record: {@code <venue> <year> <presentation> accepted paper at <venue> <year>. <first
 * sentences of the abstract>[ Code/project link: <url>[; <url>]…]}.
 *
 * @param accepted whether the line starts with the sentence that says so
 * @param abstractText without that sentence and without the links; may be empty
 * @param links as written
 */
public record Body(boolean accepted, String abstractText, List<String> links) {

    private static final int SENTENCE = 300;

    private static final Pattern ACCEPTED =
            Pattern.compile("^.{1,120}? accepted paper at .{1,120}?" + EditionYear.PATTERN + "\\.(?:\\s+|$)");

    private static final Pattern LINKS =
            Pattern.compile("(?i)(?:code/project links?|code links?|project links?|代码/项目链接|项目链接)\\s*[::]");

    /** White space of every kind, also the wide one of Chinese texts. */
    private static final Pattern SEPARATOR = Pattern.compile("(?U)[;;\\s]+");

    /** Whether a line is a body and nothing else. */
    static boolean isMarked(String text) {
        return ACCEPTED.matcher(head(text)).find();
    }

    /** Takes a line apart; one without the sentence is an abstract from its beginning. */
    public static Body parse(String text) {
        Matcher sentence = ACCEPTED.matcher(head(text));
        boolean accepted = sentence.find();
        String rest = accepted ? text.substring(sentence.end()) : text;
        int start = -1;
        int end = -1;
        for (Matcher mark = LINKS.matcher(rest); mark.find(); ) {
            start = mark.start();
            end = mark.end();
        }
        return start < 0
                ? new Body(accepted, rest.strip(), List.of())
                : new Body(accepted, rest.substring(0, start).strip(), split(rest.substring(end)));
    }

    private static List<String> split(String links) {
        var found = new ArrayList<String>();
        for (String link : SEPARATOR.split(links, -1)) {
            if (!link.isBlank()) {
                found.add(link.strip());
            }
        }
        return List.copyOf(found);
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), SENTENCE));
    }
}
