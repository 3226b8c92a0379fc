package io.confscope.ingest.format.digest;

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

    private static final String YEAR = "((?:19|20)\\d{2})";

    /** Only the badges are matched by pattern: the title may be of any length. */
    private static final int BADGES = 300;

    private static final Pattern BADGE =
            Pattern.compile("^论文\\s*(\\S.*?)\\s*" + YEAR + "(?:\\s+(\\S.*?))?\\s*" + YEAR + " ?年\\s*");

    /** Journals come with one year only. */
    private static final Pattern ONE_YEAR = Pattern.compile("^论文\\s*(\\S.*?)\\s*" + YEAR + " ?年\\s*");

    static Optional<Header> parse(int line, String text) {
        if (!text.startsWith(MARK)) {
            return Optional.empty();
        }
        String badges = text.substring(0, Math.min(text.length(), BADGES));
        Matcher two = BADGE.matcher(badges);
        if (two.find()) {
            return Optional.of(
                    new Header(line, two.group(1), Integer.parseInt(two.group(2)), two.group(3), rest(text, two)));
        }
        Matcher one = ONE_YEAR.matcher(badges);
        return one.find()
                ? Optional.of(new Header(line, one.group(1), Integer.parseInt(one.group(2)), null, rest(text, one)))
                : Optional.empty();
    }

    /** The sentence that the record's body starts with. */
    String acceptedSentence() {
        String edition = venue + " " + year;
        return edition + (presentation == null ? "" : " " + presentation) + " accepted paper at " + edition + ".";
    }

    private static String rest(String text, Matcher badge) {
        return text.substring(badge.end()).strip();
    }
}
