package io.confscope.ingest.evaluate;

import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.vocabulary.Evaluation;
import io.confscope.ingest.vocabulary.Evaluation.Labelled;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.PaperText;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.confscope.ingest.vocabulary.VocabularyException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tags the labelled papers of dumps and says where the rules and the labels disagree. */
public final class EvaluateCommand {
    private static final int BAD_INPUT = 2;

    private final @Nullable Path ownVocabulary;
    private final PrintStream out;
    private final PrintStream problems;

    EvaluateCommand(@Nullable Path ownVocabulary, PrintStream out, PrintStream problems) {
        this.ownVocabulary = ownVocabulary;
        this.out = out;
        this.problems = problems;
    }

    /** Ends with 0 whatever the figures, and with 2 if the input could not be used. */
    public static void main(String[] arguments) {
        String own = System.getenv("CONFSCOPE_VOCABULARY");
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var problems = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        int status = new EvaluateCommand(own == null || own.isEmpty() ? null : Path.of(own), out, problems)
                .run(List.of(arguments));
        out.flush();
        problems.flush();
        System.exit(status);
    }

    int run(List<String> arguments) {
        try {
            evaluate(Request.of(arguments));
            return 0;
        } catch (BadInputException e) {
            return complain(e.advice());
        } catch (VocabularyException e) {
            return complain(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return complain("a file cannot be read: " + e.getMessage());
        }
    }

    private int complain(String what) {
        problems.println("confscope: " + what + ".");
        return BAD_INPUT;
    }

    private void evaluate(Request request) throws IOException, BadInputException {
        Vocabulary vocabulary = Vocabulary.load(ownVocabulary);
        Facet facet = vocabulary
                .facet(request.facet())
                .orElseThrow(() -> new BadInputException("there is no facet \"" + request.facet() + "\""));
        LabelledDumps dumps = new LabelledDumps(new DumpFormats(vocabulary), new LabelFile(request.labels(), facet));
        Map<String, ParsedPaper> papers = new LinkedHashMap<>();
        List<Labelled> labelled = new ArrayList<>();
        for (Map.Entry<Label, ParsedPaper> each : dumps.find(request.dumps()).entrySet()) {
            Label label = each.getKey();
            String id = label.dump() == null ? label.paper() : label.dump() + " " + label.paper();
            papers.put(id, each.getValue());
            labelled.add(new Labelled(id, text(each.getValue()), label.required(), label.alsoRight()));
        }
        new Report(out).print(Evaluation.of(vocabulary, facet.id(), labelled), papers);
    }

    private static PaperText text(ParsedPaper paper) {
        return new PaperText(paper.titleEn(), paper.titleZh(), paper.abstractText(), paper.keywords());
    }
}
