package io.confscope.ingest.format;

/**
 * Something in a dump that was not understood.
 *
 * @param line 1-based
 * @param column 1-based, in characters
 * @param code a stable word for programs, for example {@code body-without-header}
 * @param message one sentence for people
 * @param excerpt the beginning of the text in question, at most {@value #EXCERPT} characters
 */
public record ParseProblem(int line, int column, Severity severity, String code, String message, String excerpt) {

    private static final int EXCERPT = 200;
    private static final int MESSAGE = 500;

    /** {@code ERROR}: a record was left out. {@code WARNING}: a record was read, with a doubt. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public ParseProblem {
        message = shorten(BrokenCharacters.replaced(message), MESSAGE);
        excerpt = shorten(BrokenCharacters.replaced(excerpt), EXCERPT);
    }

    public static ParseProblem error(int line, int column, String code, String message, String excerpt) {
        return new ParseProblem(line, column, Severity.ERROR, code, message, excerpt);
    }

    public static ParseProblem warning(int line, int column, String code, String message, String excerpt) {
        return new ParseProblem(line, column, Severity.WARNING, code, message, excerpt);
    }

    private static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
