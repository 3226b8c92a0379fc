package io.confscope.ingest.format.digest;

import io.confscope.ingest.format.EditionYear;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a digest's record: {@code 论文<venue> <year> <presentation><year> 年<topic> <title>}.
 *
 * @param presentation the badge's wording, null where the badge names none
 * @param rest topic and title, still in one
 */
record Header(int line, String venue, int year, @Nullable String presentation, String rest) {

    static final String MARK = "论文";

    private static final String YEAR = "(" + EditionYear.PATTERN + ")";

    /** It ends before the first year with 年: what follows may name years of its own. */
    private static final String VENUE = "(\\S(?:(?!" + EditionYear.PATTERN + " ?年).)*?)";

    /** Only the badges are matched by pattern: the title may be of any length. */
    private static final int BADGES = 300;

    private static final Pattern BADGE =
            Pattern.compile("^论文\\s*" + VENUE + "\\s*" + YEAR + "(?! ?年)(?:\\s+(\\S.*?))?\\s*" + YEAR + " ?年\\s*");

    /** Journals come with one year only. */
    private static final Pattern ONE_YEAR = Pattern.compile("^论文\\s*" + VENUE + "\\s*" + YEAR + " ?年\\s*");

    static Optional<Header> parse(int line, String text) {
        if (!text.startsWith(MARK)) {
            return Optional.empty();
        }
        String badges = text.substring(0, Math.min(text.length(), BADGES));
        Matcher two = BADGE.matcher(badges);
        if (two.find()) {
            return header(line, two, two.group(3), text);
        }
        Matcher one = ONE_YEAR.matcher(badges);
        return one.find() ? header(line, one, null, text) : Optional.empty();
    }

    /** A pattern's white space is that of ASCII; Chinese pages have a wider one. */
    private static Optional<Header> header(int line, Matcher badge, @Nullable String presentation, String text) {
        String venue = badge.group(1).strip();
        return venue.isEmpty()
                ? Optional.empty()
                : Optional.of(new Header(
                        line,
                        venue,
                        Integer.parseInt(badge.group(2)),
                        presentation == null || presentation.isBlank() ? null : presentation.strip(),
                        text.substring(badge.end()).strip()));
    }

    /** The sentence that the record's body starts with. */
    String acceptedSentence() {
        String edition = venue + " " + year;
        return edition + (presentation == null ? "" : " " + presentation) + " accepted paper at " + edition + ".";
    }
}
