package io.confscope.ingest.format;

/**
 * Where in a dump a record stands.
 *
 * @param line 1-based line of its beginning
 * @param column 1-based column of its beginning, in characters
 * @param lastLine 1-based line of its end
 * @param excerpt what identifies the record to a reader: its title, or the beginning of its text
 */
public record Place(int line, int column, int lastLine, String excerpt) {

    public ParseProblem error(String code, String message) {
        return ParseProblem.error(line, column, code, message, excerpt);
    }

    public ParseProblem warning(String code, String message) {
        return ParseProblem.warning(line, column, code, message, excerpt);
    }
}
