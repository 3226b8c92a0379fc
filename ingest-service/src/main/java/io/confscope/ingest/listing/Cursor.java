package io.confscope.ingest.listing;

import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a list, opaque to its users.
 *
 * @param revision the revision that the list is read at, so that later parts fit the first whatever happens meanwhile
 * @param position the place itself
 */
public record Cursor(long revision, String position) {

    private static final int FARTHEST = 1_000_000_000;

    /** Called by the framework for the parameter {@code cursor}. */
    public static Cursor fromString(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return new Cursor(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw BadRequest.parameter("cursor", "cursor must be the nextCursor of an earlier answer.");
        }
    }

    /** The position as an offset. */
    public int offset() {
        try {
            int offset = Integer.parseInt(position);
            if (offset >= 0 && offset <= FARTHEST) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one sentence that says what is allowed.
        }
        throw refusal();
    }

    /** What to throw where another list gave it. */
    public ProblemException refusal() {
        return BadRequest.parameter("cursor", "cursor must be the nextCursor of an earlier answer of this address.");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((revision + ":" + position).getBytes(StandardCharsets.UTF_8));
    }
}
