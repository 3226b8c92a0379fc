package io.confscope.ingest.staging;

import io.confscope.ingest.paper.PaperContent;
import io.confscope.ingest.paper.Tagging;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way into the database, with all that can be said of it without looking there.
 *
 * @param number of the record in its dump, from 1
 * @param id the paper's id, where the record comes from an export; null where it is to be found out
 * @param keys what the paper is known by
 * @param firstId the id that it gets if it is new and nobody else has it
 * @param tagging what the rules say of the record alone
 */
public record Incoming(
        long number,
        @Nullable String id,
        PaperContent content,
        List<String> keys,
        String firstId,
        Tagging tagging,
        int firstLine,
        int lastLine) {

    private static final Pattern OWN_END = Pattern.compile("-[0-9a-f]{12}");

    public Incoming {
        keys = List.copyOf(keys);
    }

    public static Incoming of(
            long number, @Nullable String id, PaperContent content, Tagging tagging, int firstLine, int lastLine) {
        var identity = Identity.of(content);
        return new Incoming(
                number,
                id,
                content,
                identity.keys(),
                isOwn(id, content.edition()) ? Objects.requireNonNull(id) : identity.mint(0),
                tagging,
                firstLine,
                lastLine);
    }

    /** An export's papers keep their ids, unless somebody made one up. */
    private static boolean isOwn(@Nullable String id, String edition) {
        return id != null
                && id.startsWith(edition)
                && OWN_END.matcher(id.substring(edition.length())).matches();
    }

    /** The id that the paper gets if all before are others'. */
    String nextId(int attempt) {
        return Identity.of(content).mint(attempt);
    }
}
