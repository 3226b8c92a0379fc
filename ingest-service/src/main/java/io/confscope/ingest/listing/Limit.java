package io.confscope.ingest.listing;

import io.confscope.ingest.problem.BadRequest;

/** How many items a part of a list has: 50 unless told, 1 to 1000. */
public record Limit(int items) {

    public static final String DEFAULT = "50";

    private static final int MOST = 1000;

    /** Called by the framework for the parameter {@code limit}. */
    public static Limit fromString(String text) {
        try {
            int items = Integer.parseInt(text);
            if (items >= 1 && items <= MOST) {
                return new Limit(items);
            }
        } catch (NumberFormatException e) {
            // Falls through to the one sentence that says what is allowed.
        }
        throw BadRequest.parameter("limit", "limit must be a whole number from 1 to " + MOST + ".");
    }
}
