package io.confscope.ingest.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a reader and keeps what it finds. */
public final class Reading implements RecordSink {

    private final List<ParsedPaper> papers = new ArrayList<>();
    private final List<ParseProblem> problems = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int rejected;
    private int skipped;

    public static Reading of(DumpReader reader, String text) throws IOException {
        var reading = new Reading();
        reader.read(DumpText.of(text), reading);
        return reading;
    }

    @Override
    public void paper(ParsedPaper paper) {
        papers.add(paper);
        lines.add(String.join(
                " | ",
                paper.venue() + " " + paper.year(),
                orDash(paper.presentation()),
                orDash(paper.topic()),
                orDash(paper.titleEn() != null ? paper.titleEn() : paper.titleZh()),
                orDash(paper.abstractText()),
                orDash(Stream.concat(paper.links().stream(), paper.pages().stream())
                        .reduce((first, second) -> first + " " + second)
                        .orElse(null)),
                paper.firstLine() + "-" + paper.lastLine()));
    }

    @Override
    public void rejected(ParseProblem problem) {
        rejected++;
        warning(problem);
    }

    @Override
    public void warning(ParseProblem problem) {
        problems.add(problem);
        lines.add(problem.line() + ": " + problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code());
    }

    @Override
    public void skipped() {
        skipped++;
        lines.add("skipped " + skipped);
    }

    public List<ParsedPaper> papers() {
        return papers;
    }

    public List<ParseProblem> problems() {
        return problems;
    }

    public int rejected() {
        return rejected;
    }

    public int skippedCards() {
        return skipped;
    }

    /** Everything in the order in which it was found, as docs/formats.md writes it. */
    public List<String> lines() {
        return lines;
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
