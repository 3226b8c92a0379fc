package io.confscope.stats.vocabulary;

/** An edition's id, {@code <venue>-<year>}, and what it says. */
public record EditionId(String id, String venue, int year) {

    /** Throws {@link IllegalArgumentException} if the text is no edition's id. */
    public static EditionId of(String id) {
        int dash = id.lastIndexOf('-');
        if (dash < 1 || !id.substring(dash + 1).matches("[0-9]{4}")) {
            throw new IllegalArgumentException("no edition: " + id);
        }
        return new EditionId(id, id.substring(0, dash), Integer.parseInt(id.substring(dash + 1)));
    }

    public static String of(String venue, int year) {
        return venue + "-" + year;
    }
}
