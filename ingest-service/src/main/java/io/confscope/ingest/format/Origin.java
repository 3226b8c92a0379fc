package io.confscope.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a dump's edition besides its content: said by the sender, or by a name such as {@code iclr2026.json}.
 *
 * @param year 0 where it is not known
 */
public record Origin(@Nullable String venue, int year) {

    public static final Origin UNKNOWN = new Origin(null, 0);

    private static final Pattern NAME = Pattern.compile(
            "(?i)([a-z][a-z0-9]*?)[-_ ]?(" + EditionYear.PATTERN + ")\\.(?:jsonl?|ndjson|csv)(?:\\.gz)?");

    /** What a file's name tells; where it tells nothing, {@link #UNKNOWN}. */
    public static Origin ofName(String name) {
        Matcher matcher = NAME.matcher(name.substring(name.lastIndexOf('/') + 1));
        return matcher.matches() ? new Origin(matcher.group(1), Integer.parseInt(matcher.group(2))) : UNKNOWN;
    }

    /** This origin, where it says nothing the other's word. */
    public Origin orElse(Origin other) {
        return new Origin(venue != null ? venue : other.venue, year != 0 ? year : other.year);
    }
}
