package io.confscope.ingest.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is taken for an edition's year: another number is something else, or a mistake. */
public final class EditionYear {

    /** The years from 1900 to 2099, as a part of patterns. */
    public static final String PATTERN = "(?:19|20)\\d{2}";

    private static final Pattern YEAR = Pattern.compile(PATTERN);

    private EditionYear() {}

    /** The year that a text is; 0 where it is none. */
    public static int of(@Nullable String text) {
        return text != null && YEAR.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
