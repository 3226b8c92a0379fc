package io.confscope.ingest.evaluate;

import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.format.RecordSink;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps those papers of a dump that have a label, and counts what was not understood. */
final class LabelledPapers implements RecordSink {
    private final LabelFile file;
    private final Map<String, Label> byKey = new HashMap<>();
    private final Map<Label, ParsedPaper> papers = new LinkedHashMap<>();
    private @Nullable ParseProblem firstRejected;
    private @Nullable BadInputException mistake;
    private int rejected;

    /** @param labels those that may be of this dump */
    LabelledPapers(LabelFile file, List<Label> labels) throws BadInputException {
        this.file = file;
        for (Label label : labels) {
            add(label.paper(), label);
            add(PaperKeys.title(label.paper()), label);
        }
    }

    private void add(String key, Label label) throws BadInputException {
        Label earlier = byKey.put(key, label);
        if (earlier != null) {
            throw file.mistake(label.line(), "its paper has a label in line " + earlier.line() + " already");
        }
    }

    @Override
    public void paper(ParsedPaper paper) {
        Label found = null;
        for (String key : PaperKeys.of(paper)) {
            Label label = byKey.get(key);
            if (label != null && found != null && !label.equals(found)) {
                mistake = file.mistake(label.line(), "its paper has a label in line " + found.line() + " already");
            }
            found = label != null ? label : found;
        }
        if (found != null && papers.putIfAbsent(found, paper) != null) {
            mistake = file.mistake(found.line(), "\"" + found.paper() + "\" is the name of more than one paper");
        }
    }

    @Override
    public void rejected(ParseProblem problem) {
        rejected++;
        firstRejected = firstRejected == null ? problem : firstRejected;
    }

    @Override
    public void warning(ParseProblem problem) {
        // A doubt about a record's edition or topic says nothing against its text.
    }

    @Override
    public void skipped() {
        // Not a paper, so there is no label for it.
    }

    /** In the order of the dump. */
    Map<Label, ParsedPaper> papers() throws BadInputException {
        if (mistake != null) {
            throw mistake;
        }
        return papers;
    }

    /** How many records were not understood, and the first of them. */
    Optional<String> notUnderstood() {
        return Optional.ofNullable(firstRejected)
                .map(first -> rejected + " not understood, first line " + first.line() + ": " + first.message());
    }
}
