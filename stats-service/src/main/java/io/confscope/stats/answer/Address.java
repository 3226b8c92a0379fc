package io.confscope.stats.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path with query parameters, encoded so that commas and exclamation marks stay readable. */
public final class Address {

    private final StringBuilder text;
    private char separator = '?';

    public Address(String path) {
        text = new StringBuilder(path);
    }

    public Address with(String name, String value) {
        text.append(separator).append(encoded(name)).append('=').append(encoded(value));
        separator = '&';
        return this;
    }

    /** RFC 3986 lets commas and exclamation marks stand in a query; a plus sign would be read as a space. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%21", "!");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
