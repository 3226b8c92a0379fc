package io.confscope.ingest.evaluate;

import io.confscope.ingest.format.ParsedPaper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the papers that labels speak of. */
final class LabelledDumps {
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(json|jsonl|ndjson|csv|tsv|txt|gz)(\\.gz)?$");

    private final DumpFormats formats;
    private final LabelFile file;

    LabelledDumps(DumpFormats formats, LabelFile file) {
        this.formats = formats;
        this.file = file;
    }

    /**
     * Each label with its paper. Labels of other dumps are passed over; every other label must have one.
     *
     * @throws BadInputException if a label has no paper, or two
     */
    Map<Label, ParsedPaper> find(List<Path> dumps) throws IOException, BadInputException {
        Set<String> names = dumps.stream().map(LabelledDumps::name).collect(Collectors.toSet());
        List<Label> labels = new ArrayList<>();
        for (Label label : file.read()) {
            if (label.dump() == null || names.contains(label.dump())) {
                labels.add(label);
            }
        }
        Map<Label, ParsedPaper> found = new LinkedHashMap<>();
        List<String> notUnderstood = new ArrayList<>();
        for (Path dump : dumps) {
            LabelledPapers papers = new LabelledPapers(file, ofDump(labels, name(dump)));
            formats.read(dump, papers);
            found.putAll(papers.papers());
            papers.notUnderstood().ifPresent(what -> notUnderstood.add(dump + ": " + what));
        }
        for (Label label : labels) {
            if (!found.containsKey(label)) {
                throw file.mistake(
                        label.line(),
                        "no paper has the id or title \"" + label.paper() + "\""
                                + (notUnderstood.isEmpty() ? "" : " (" + String.join("; ", notUnderstood) + ")"));
            }
        }
        if (found.isEmpty()) {
            throw new BadInputException("no label is of " + String.join(", ", names));
        }
        return found;
    }

    private static List<Label> ofDump(List<Label> labels, String name) {
        return labels.stream()
                .filter(label -> label.dump() == null || Objects.equals(label.dump(), name))
                .toList();
    }

    private static String name(Path dump) {
        return ENDING.matcher(String.valueOf(dump.getFileName())).replaceFirst("");
    }
}
