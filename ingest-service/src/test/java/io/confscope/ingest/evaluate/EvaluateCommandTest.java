package io.confscope.ingest.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String LIST =
            """
            [{"id": "a1", "title": "Chest scans", "status": "Poster", "author": "A", "abstract": "We segment the lung in CT."},
             {"id": "b2", "title": "A  BRAIN study", "status": "Poster", "author": "B", "abstract": "EEG and ECG of patients."},
             {"id": "c3", "title": "Rates", "status": "Poster", "author": "C", "abstract": "We predict the click-through rate (CTR)."},
             {"id": "d4", "title": "Twice", "status": "Poster", "author": "D", "abstract": "One."},
             {"id": "d5", "title": "Twice", "status": "Poster", "author": "E", "abstract": "Two."}]
            """;

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    EvaluateCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void printsTheConfusionAndEveryMistakeWithItsText() throws IOException {
        assertEquals(0, evaluate(LIST, "a1\tct\t-\na brain study\teeg ppg\t-\n# a comment\n\nRates\t-\n"), this::said);
        assertEquals(
                """
                3 labelled papers

                term                        TP    FP    FN  precision  recall
                ct                           1     0     0      1.000   1.000
                ecg                          0     1     0      0.000       -
                eeg                          1     0     0      1.000   1.000
                ppg                          0     0     1          -   0.000
                all                          2     1     1      0.667   0.667

                precision 0.667 (2 of 3, 95 % interval 0.208 to 0.939)
                recall    0.667 (2 of 3, 95 % interval 0.208 to 0.939)
                papers without a term that are left untagged: 1.000 (1 of 1, 95 % interval 0.207 to 1.000)

                Mistakes: 2

                A  BRAIN study [a brain study]
                  extra ecg: "ECG" by ecg/spelled-out
                  missed ppg: no rule matches
                  | EEG and ECG of patients.
                """,
                text(out).replace(System.lineSeparator(), "\n"));
    }

    @Test
    void saysThatThereIsNoMistake() throws IOException {
        assertEquals(0, evaluate(LIST, "a1\tct\t-\n"), this::said);
        assertTrue(text(out).contains("No mistake."), this::said);
    }

    @Test
    void takesLabelsThatNameTheDump() throws IOException {
        assertEquals(0, evaluate(LIST, "mine2026\ta1\tct\t-\nother2025\tz9\tmri\t-\n"), this::said);
        assertTrue(text(out).startsWith("1 labelled papers"), this::said);
    }

    @Test
    void readsEveryFormatAndNeedsNoEdition() throws IOException {
        write("papers.csv", "title,abstract,year\nSleep,Overnight polysomnography of adults.,\n");
        write("labels.tsv", "Sleep\tpsg\t-\n");

        assertEquals(0, run("papers.csv", "--labels", "labels.tsv"), this::said);
        assertTrue(text(out).contains("No mistake."), this::said);
    }

    @Test
    void refusesWhatItCannotUseAndSaysWhy() throws IOException {
        refuses("a1\tcat\t-\n", "line 1: there is no term \"cat\"; there are angiography, ");
        refuses("a1\tct\tct\n", "line 1: \"ct\" is both required and also right");
        refuses("a1\n", "line 1: it has 1 columns");
        refuses("zz\tct\n", "line 1: no paper has the id or title \"zz\"");
        refuses("Twice\t-\n", "line 1: \"Twice\" is the name of more than one paper");
        refuses("a1\tct\nChest scans\tct\n", "already");
        refuses("a1\tct\na1\tct\n", "line 2: its paper has a label in line 1 already");
        refuses("# nothing\n", "holds no labels");
        refuses("other2025\ta1\tct\t-\n", "no label is of mine2026");
    }

    @Test
    void refusesACommandThatItDoesNotUnderstand() throws IOException {
        write("mine2026.json", LIST);
        write("labels.tsv", "a1\tct\n");
        write("plain.txt", "Nothing that could be a dump.");

        assertRefused("no file of papers is given; usage: ", "--labels", "labels.tsv");
        assertRefused("no file of labels is given; usage: ", "mine2026.json");
        assertRefused("--labels needs a value", "mine2026.json", "--labels");
        assertRefused("there is no option --fast", "--fast");
        assertRefused("there is no facet \"colour\"", "mine2026.json", "--labels", "labels.tsv", "--facet", "colour");
        assertRefused("there is no file ", "absent.json", "--labels", "labels.tsv");
        assertRefused("there is no file ", "mine2026.json", "--labels", "absent.tsv");
        assertRefused("or it cannot be read", ".", "--labels", "labels.tsv");
        assertRefused("the formats read are digest, ", "plain.txt", "--labels", "labels.tsv");
    }

    private void refuses(String labels, String reason) throws IOException {
        problems.reset();
        assertEquals(2, evaluate(LIST, labels), this::said);
        assertTrue(text(problems).contains(reason), this::said);
    }

    private void assertRefused(String reason, String... arguments) {
        problems.reset();
        assertEquals(2, run(arguments), this::said);
        assertTrue(text(problems).contains(reason), this::said);
    }

    private int evaluate(String list, String labels) throws IOException {
        write("mine2026.json", list);
        write("labels.tsv", labels);
        return run("mine2026.json", "--labels", "labels.tsv");
    }

    /** Arguments that look like files are files of the test's folder. */
    private int run(String... arguments) {
        List<String> resolved = List.of(arguments).stream()
                .map(argument ->
                        argument.contains(".") ? folder.resolve(argument).toString() : argument)
                .toList();
        return new EvaluateCommand(null, print(out), print(problems)).run(resolved);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        return text(out) + text(problems);
    }
}
