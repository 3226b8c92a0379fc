package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a file is told with the file, the line and what to do. */
class VocabularyMistakeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "facets:;  - id: x | 2 | needs a label",
                "facets:;  - label: {en: X, zh: X} | 2 | \"id\" is missing",
                "facets:;  - id: X Y;    label: {en: X, zh: X} | 2 | is no id",
                "facets:;  - id: x;    label: {en: X} | 3 | \"zh\" is missing",
                "facets:;  - id: x;    label: {en: X, zh: X};    colour: red | 4 | \"colour\" is not known here",
                "facets:;  - id: x;    id: y | 3 | stands here twice",
                "facets:;  - id: x;    label: {en: X, zh: X};    values: three | 4 | expected one or many",
                "facets:;  - id: x;    label: {en: X, zh: X};    replace: perhaps | 4 | expected yes or no",
                "facets:;  - id: modality;    terms: [{id: ct, rules: [{id: a}]}] | 3 | \"match\" is missing",
                "facets:;  - id: modality;    terms: [{id: ct, rules: [{id: a, match: []}]}] | 3 | at least one word",
                "facets:;  - id: modality;    terms: [{id: ct, rules: [{id: a, match: [a(b]}]}] | 3 | do not match",
                "facets:;  - id: modality;    terms: [{id: ct, rules: [{id: a, match: [x]}]}] | 3 | too short",
                "facets:;  - id: modality;    terms: [{id: ct, rules: [{id: a, match: [a*b]}]}] | 3 | at the end",
                "facets:;  - id: modality;    terms: [{id: ct, rules: [{id: a, match: [$no]}]}] | 3 | no word list \"no\"",
                "facets:;  - id: modality;    terms: [{id: ct, family: none-such}] | 0 | no term of",
                "facets:;  - id: topic;    terms: [{id: new, label: {en: N, zh: N}, also: [医学影像]}] | 3 | already a wording",
                "facets:;  - id: x;    label: {en: X, zh: X};    values: one;    terms: [{id: a, label: {en: A, zh: A}, rules: [{id: r, match: [aa]}]}] | 4 | several terms of \"x\"",
                "facets:;  - id: modality;    label: {en: X, zh: X};    values: one | 4 | several terms of \"modality\"",
                "facets:;  - id: topic;    terms: [{id: clinical-nlp, rules: [{id: r, match: [aa]}]}] | 2 | several terms of \"topic\"",
                "facets:;  - id: x;    label: {en: X, zh: X};    derived from: modality;    values: one | 5 | several terms of \"x\"",
                "facets:;  - id: x;    label: {en: X, zh: X};    derived from: nothing | 4 | no facet \"nothing\"",
                "facets:;  - id: revision;    label: {en: X, zh: X} | 2 | choose another id",
                "facets:;  - label: {en: X, zh: X};    id: removed | 3 | \"removed\" can't be the id of a facet",
                "facets:;  - id: modality;    terms:;    - id: none;      label: {en: N, zh: N} | 4 | modality=none asks for papers with no term; choose another id",
                "facets:;  - id: topic;    terms:;    - id: none;      label: {en: N, zh: N} | 4 | choose another id",
                "facets:;  - id: x;    label: {en: X, zh: X};    terms: [{id: none, label: {en: N, zh: N}}] | 4 | choose another id",
                "facets:;  - id: decision;    terms: [{id: any, label: {en: N, zh: N}}] | 3 | decision=any asks for papers with any or none; choose another id",
                "words:;  a: [$b];  b: [$a] | 3 | contain each other",
                "words: 7 | 1 | expected \"name: value\"",
                "facets: {a: b} | 1 | expected a list",
                "facets: [ | 1 | not well-formed YAML",
                "other: 1 | 1 | \"other\" is not known here"
            })
    void isToldWithItsPlace(String yaml, int line, String reason) {
        VocabularyException mistake = assertThrows(VocabularyException.class, () -> load(yaml.replace(';', '\n')));

        assertTrue(mistake.reason().contains(reason), mistake.getMessage());
        if (line > 0) {
            assertEquals("own.yaml", mistake.file());
            assertEquals(line, mistake.line(), mistake.getMessage());
        }
        assertEquals(mistake.file() + ", line " + mistake.line() + ": " + mistake.reason(), mistake.getMessage());
    }

    /** Those of ingest-service are read off its own description, in another test. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "by",
                "measure",
                "rows",
                "columns",
                "base",
                "other",
                "from",
                "to",
                "limit",
                "cursor",
                "lang",
                "format",
                "series",
                "of",
                "q",
                "sort",
                "id",
                "view",
                "dump",
                "severity",
                "facet",
                "table",
                "open",
                "papers",
                "share",
                "figure",
                "period",
                "value",
                "low",
                "high",
                "difference",
                "p",
                "verdict"
            })
    void isToldForAFacetThatIsCalledLikeAParameterOfStatisticsOrPages(String id) {
        VocabularyException mistake = assertThrows(
                VocabularyException.class, () -> load("facets:\n  - id: " + id + "\n    label: {en: X, zh: X}\n"));

        assertEquals(2, mistake.line(), mistake.getMessage());
        assertTrue(mistake.reason().contains("\"" + id + "\" can't be the id of a facet"), mistake.getMessage());
    }

    @Test
    void isNotMadeByTermsThatMeanSomethingElseOnlyInOtherFacets() {
        load("facets: [{id: topic, terms: [{id: any, label: {en: Any, zh: 任意}}]}, {id: code, terms: [{id: none}]}]");
    }

    @Test
    void isToldForACharacterThatYamlDoesNotAllow() {
        VocabularyException mistake =
                assertThrows(VocabularyException.class, () -> load("words:\n  a: [x,\n    \u001A]\n"));

        assertEquals(3, mistake.line(), mistake.getMessage());
        assertTrue(mistake.reason().contains("does not allow the character SUBSTITUTE"), mistake.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%YAML 99999999999.1\n--- {words: {}}",
                "words: {a: [\"\\UFFFFFFFF\"]}",
                "words: {a: [\"\\U00110000\"]}"
            })
    void isToldForANumberThatIsTooLargeForItsPlace(String yaml) {
        VocabularyException mistake = assertThrows(VocabularyException.class, () -> load(yaml));

        assertTrue(mistake.reason().contains("not well-formed YAML"), mistake.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)", "-", "(a|b)-(c)"})
    void isToldForAPhraseWithMoreSpellingsThanCanBeTried(String part) {
        String phrase = "x" + part.repeat(35) + "y";
        VocabularyException mistake =
                assertThrows(VocabularyException.class, () -> load("words: {a: [\"" + phrase + "\"]}"));

        assertTrue(mistake.reason().contains("spellings") || mistake.reason().contains("too long"), mistake.reason());
    }

    @Test
    void isToldForAPhraseThatIsLongerThanAny() {
        VocabularyException mistake =
                assertThrows(VocabularyException.class, () -> load("words: {a: [" + "x".repeat(100_000) + "]}"));

        assertTrue(mistake.reason().contains("too long"), mistake.getMessage());
    }

    @Test
    void isToldForAFileThatIsNoText(@TempDir Path own) throws Exception {
        Files.write(own.resolve("own.yaml"), "facets: [\u00e4]".getBytes(StandardCharsets.ISO_8859_1));

        VocabularyException mistake = assertThrows(VocabularyException.class, () -> Vocabulary.load(own));

        assertTrue(mistake.reason().contains("UTF-8"), mistake.getMessage());
    }

    @Test
    void isToldForADirectoryThatIsNotThere(@TempDir Path own) {
        VocabularyException mistake =
                assertThrows(VocabularyException.class, () -> Vocabulary.load(own.resolve("none")));

        assertTrue(mistake.reason().contains("no such directory"), mistake.getMessage());
    }

    private static void load(String yaml) {
        List<VocabularyFile> files = new ArrayList<>(VocabularyFile.all(null));
        files.add(new VocabularyFile("own.yaml", yaml));
        Vocabulary.of(files);
    }
}
