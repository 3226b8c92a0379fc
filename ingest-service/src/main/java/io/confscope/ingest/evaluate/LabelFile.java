package io.confscope.ingest.evaluate;

import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Term;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels: lines of {@code paper TAB required TAB also right}, or with the dump's name in a column before them.
 * Terms are parted by spaces, {@code -} stands for none, and the last column may be left out. Empty lines and lines that begin with # are passed over.
 */
final class LabelFile {
    private final Path file;
    private final Set<String> known;

    /** @param facet whose terms may be used */
    LabelFile(Path file, Facet facet) {
        this.file = file;
        known = facet.terms().stream().map(Term::id).collect(Collectors.toUnmodifiableSet());
    }

    List<Label> read() throws IOException, BadInputException {
        List<Label> labels = new ArrayList<>();
        int line = 0;
        for (String text : lines()) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                labels.add(label(line, text.split("\t", -1)));
            }
        }
        if (labels.isEmpty()) {
            throw new BadInputException(file + " holds no labels");
        }
        return labels;
    }

    private List<String> lines() throws IOException, BadInputException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + " is not in UTF-8");
        }
    }

    private Label label(int line, String[] cells) throws BadInputException {
        return switch (cells.length) {
            case 2 -> label(line, null, cells[0], cells[1], "-");
            case 3 -> label(line, null, cells[0], cells[1], cells[2]);
            case 4 -> label(line, cells[0].strip(), cells[1], cells[2], cells[3]);
            default ->
                throw mistake(
                        line,
                        "it has " + cells.length
                                + " columns; wanted are paper, terms and terms also right, parted by tabs");
        };
    }

    private Label label(int line, @Nullable String dump, String paper, String required, String alsoRight)
            throws BadInputException {
        Set<String> must = terms(line, required);
        Set<String> may = terms(line, alsoRight);
        for (String term : may) {
            if (must.contains(term)) {
                throw mistake(line, "\"" + term + "\" is both required and also right");
            }
        }
        return new Label(line, dump, paper.strip(), must, may);
    }

    private Set<String> terms(int line, String cell) throws BadInputException {
        Set<String> terms = new HashSet<>();
        for (String term : cell.strip().split(" +", -1)) {
            if (!term.isEmpty() && !term.equals("-")) {
                terms.add(known(line, term));
            }
        }
        return terms;
    }

    private String known(int line, String term) throws BadInputException {
        if (!known.contains(term)) {
            throw mistake(
                    line,
                    "there is no term \"" + term + "\"; there are "
                            + known.stream().sorted().collect(Collectors.joining(", ")));
        }
        return term;
    }

    BadInputException mistake(int line, String what) {
        return new BadInputException(file + ", line " + line + ": " + what);
    }
}
