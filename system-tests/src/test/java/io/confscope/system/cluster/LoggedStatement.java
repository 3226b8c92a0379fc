package io.confscope.system.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that a server was sent.
 *
 * @param transaction tells it from all others of the server
 * @param text in lower case, with single spaces
 */
record LoggedStatement(String transaction, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STATEMENT =
            Pattern.compile("(?:statement|(?:execute|execute fetch from) [^:]*): (.*)", Pattern.DOTALL);

    /** Reads a line of the server's log; empty where it is not about a statement. */
    static Optional<LoggedStatement> of(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            Matcher message = STATEMENT.matcher(entry.path("message").asText());
            return message.matches()
                    ? Optional.of(new LoggedStatement(
                            entry.path("session_id").asText() + " "
                                    + entry.path("vxid").asText(),
                            normal(message.group(1))))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String normal(String sql) {
        return sql.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ").trim();
    }
}
