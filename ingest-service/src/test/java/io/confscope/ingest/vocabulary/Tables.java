package io.confscope.ingest.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The tab-separated tables under {@code resources/tagger}. */
final class Tables {
    private Tables() {}

    /** All lines, with their comments. */
    static List<String> lines(String name) {
        try (InputStream in =
                Objects.requireNonNull(Tables.class.getResourceAsStream("/tagger/" + name), "no table " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the table " + name, e);
        }
    }

    /** The cells of all lines but the comments. */
    static List<List<String>> rows(String name) {
        return lines(name).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** The terms of a cell; "-" stands for none. */
    static Set<String> terms(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(term -> !term.equals("-"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
