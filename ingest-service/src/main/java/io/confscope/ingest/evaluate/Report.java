package io.confscope.ingest.evaluate;

import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.vocabulary.Evaluation;
import io.confscope.ingest.vocabulary.Evaluation.Confusion;
import io.confscope.ingest.vocabulary.Evaluation.Mistake;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints an evaluation for a person to read. */
final class Report {
    private static final String ROW = "%-24s %5s %5s %5s  %9s  %6s%n";

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** @param papers by the ids that the evaluation uses */
    void print(Evaluation evaluation, Map<String, ParsedPaper> papers) {
        out.printf(Locale.ROOT, "%d labelled papers%n%n", papers.size());
        out.printf(Locale.ROOT, ROW, "term", "TP", "FP", "FN", "precision", "recall");
        evaluation.perTerm().forEach(this::row);
        row("all", evaluation.overall());
        Confusion all = evaluation.overall();
        out.printf(Locale.ROOT, "%nprecision %s%n", precision(all).inFull());
        out.printf(Locale.ROOT, "recall    %s%n", recall(all).inFull());
        out.printf(
                Locale.ROOT,
                "papers without a term that are left untagged: %s%n",
                new Share(evaluation.untagged().rightly(), evaluation.untagged().papers()).inFull());
        mistakes(evaluation.mistakes(), papers);
    }

    private void row(String term, Confusion counts) {
        out.printf(
                Locale.ROOT,
                ROW,
                term,
                counts.found(),
                counts.extra(),
                counts.missed(),
                precision(counts).inShort(),
                recall(counts).inShort());
    }

    private static Share precision(Confusion counts) {
        return new Share(counts.found(), counts.found() + counts.extra());
    }

    private static Share recall(Confusion counts) {
        return new Share(counts.found(), counts.found() + counts.missed());
    }

    /** A paper's mistakes stand together, its text once below them. */
    private void mistakes(List<Mistake> mistakes, Map<String, ParsedPaper> papers) {
        out.printf(Locale.ROOT, "%n%s%n", mistakes.isEmpty() ? "No mistake." : "Mistakes: " + mistakes.size());
        papers.forEach((id, paper) -> {
            List<Mistake> own =
                    mistakes.stream().filter(each -> each.paper().equals(id)).toList();
            if (!own.isEmpty()) {
                out.printf(Locale.ROOT, "%n%s [%s]%n", title(paper), id);
                own.forEach(each -> out.printf(
                        Locale.ROOT, "  %s %s: %s%n", each.extra() ? "extra" : "missed", each.term(), each.why()));
                out.printf(
                        Locale.ROOT, "  | %s%n", paper.abstractText() == null ? "(no abstract)" : paper.abstractText());
            }
        });
    }

    private static String title(ParsedPaper paper) {
        String zh = paper.titleZh() == null ? "" : paper.titleZh();
        return paper.titleEn() == null ? zh : zh.isEmpty() ? paper.titleEn() : paper.titleEn() + " / " + zh;
    }
}
