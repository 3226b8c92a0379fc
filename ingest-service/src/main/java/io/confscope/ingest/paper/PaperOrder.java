package io.confscope.ingest.paper;

import io.confscope.ingest.problem.BadRequest;

/**
 * The orders of a list of papers; each ends with the id, so that it is the same every time. Without the empty text a title
 * that is missing would come first in one database and last in the other.
 */
enum PaperOrder {
    TITLE("coalesce(titleEn, titleZh, ''), paperId"),
    TITLE_DOWN("coalesce(titleEn, titleZh, '') desc, paperId desc"),
    YEAR("year, paperId"),
    YEAR_DOWN("year desc, paperId desc"),
    ID("paperId");

    static final String DEFAULT = "title";

    private final String columns;

    PaperOrder(String columns) {
        this.columns = columns;
    }

    String clause() {
        return " order by " + columns;
    }

    /** This order or, where it goes downwards, its opposite. */
    PaperOrder upwards() {
        return switch (this) {
            case TITLE_DOWN -> TITLE;
            case YEAR_DOWN -> YEAR;
            default -> this;
        };
    }

    /** Called by the framework for the parameter {@code sort}. */
    public static PaperOrder fromString(String text) {
        return switch (text) {
            case "title" -> TITLE;
            case "-title" -> TITLE_DOWN;
            case "year" -> YEAR;
            case "-year" -> YEAR_DOWN;
            case "id" -> ID;
            default ->
                throw BadRequest.parameter(
                        "sort", "Unknown order “" + text + "”; use title, -title, year, -year or id.");
        };
    }
}
