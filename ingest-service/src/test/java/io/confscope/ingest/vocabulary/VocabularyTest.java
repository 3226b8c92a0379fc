package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private final Vocabulary vocabulary = Vocabulary.load(null);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path own;

    @Test
    void showsItsFacetsInDisplayOrder() {
        assertEquals(
                List.of(
                        "topic",
                        "area",
                        "decision",
                        "presentation",
                        "code",
                        "modality",
                        "family",
                        "venue",
                        "year",
                        "edition"),
                vocabulary.facets().stream().map(Facet::id).toList());
    }

    @Test
    void hasEveryModalityWithItsFamily() {
        Facet modality = vocabulary.facet("modality").orElseThrow();

        assertEquals(28, modality.terms().size());
        assertTrue(modality.multiple());
        assertEquals(
                Set.of("imaging", "signal", "records", "molecular"),
                Set.copyOf(modality.terms().stream().map(Term::family).toList()));
        assertEquals(Optional.of(new Term("eeg", new Label("EEG", "脑电图"), "signal")), modality.term("eeg"));
    }

    @ParameterizedTest
    @CsvSource({
        "医学影像, medical-imaging",
        "医学影像计算, medical-imaging",
        "Clinical  NLP, clinical-nlp",
        "clinical prediction, clinical-prediction",
        "EHR与临床预测, clinical-prediction",
        "medical multimodal AI, medical-multimodal",
        "MEDICAL LLM AGENT, medical-llm-agent",
        "surgical/interventional AI, surgical-interventional-ai",
        "trustworthy_safe_private, trustworthy-medical-ai",
        "可信、安全、公平与隐私, trustworthy-medical-ai",
        "clinical_translation, clinical-translation"
    })
    void knowsATopicByAnyOfItsSpellings(String asWritten, String id) {
        assertEquals(id, vocabulary.topic(asWritten).map(Term::id).orElse("none"));
    }

    @Test
    void listsTopicSpellingsLongestFirst() {
        List<Integer> lengths =
                vocabulary.topicSpellings().stream().map(String::length).toList();

        assertEquals(lengths.stream().sorted(Collections.reverseOrder()).toList(), lengths);
        assertTrue(vocabulary
                .topicSpellings()
                .containsAll(List.of("clinical prediction", "医学影像", "trustworthy medical AI")));
    }

    @ParameterizedTest
    @CsvSource({
        "Poster, poster, accepted",
        "ORAL, oral, accepted",
        "Spotlight, spotlight, accepted",
        "Highlight, highlight, accepted",
        "Conditional Poster, poster, accepted",
        "Talk, oral, accepted",
        "Notable-top-5%, oral, accepted",
        "Top-25%, spotlight, accepted",
        "Technical Paper, other, accepted",
        "TOG Paper, other, accepted",
        "Long, other, accepted",
        "Findings, other, accepted",
        "System Demonstrations, other, accepted",
        "Workshop, other, accepted",
        "Reject, other, rejected",
        "Withdraw, other, withdrawn",
        "Desk Reject, other, desk-rejected",
        "Active, other, active"
    })
    void understandsTheWordingsOfTheSources(String asWritten, String presentation, String decision) {
        assertEquals(Optional.of(presentation), vocabulary.presentation(asWritten));
        assertEquals(Optional.of(decision), vocabulary.decision(asWritten));
    }

    @ParameterizedTest
    @CsvSource({
        "Track Datasets and Benchmarks Poster, poster",
        "Spotlight Poster, spotlight",
        "spotlightposter, spotlight",
        "Oral and Poster, oral",
        "Oral (Main Track), oral",
        "Competition Track, other",
        "Best Paper Award, other"
    })
    void understandsTheWordsOfAWordingThatIsLonger(String asWritten, String presentation) {
        assertEquals(Optional.of(presentation), vocabulary.presentation(asWritten));
    }

    @Test
    void saysSoWhereAWordingIsUnknown() {
        assertEquals(Optional.empty(), vocabulary.presentation("Interpretive dance"));
        assertEquals(Optional.empty(), vocabulary.decision(""));
        assertEquals(Optional.empty(), vocabulary.topic("clinical"));
    }

    @Test
    void derivesTheFamilyFromTheModality() {
        Tags tags = vocabulary.tag(new PaperText("EEG and CT of one patient", null, null, List.of()));

        assertEquals(Set.of("eeg", "ct"), tags.terms("modality"));
        assertEquals(Set.of("imaging", "signal"), tags.terms("family"));
    }

    @Test
    void hasAVersionThatDependsOnTheContentAlone() {
        List<VocabularyFile> files = new ArrayList<>(VocabularyFile.all(null));
        List<VocabularyFile> windows = files.stream()
                .map(file -> new VocabularyFile(
                        file.name(), "# a comment\r\n" + file.content().replace("\n", "\r\n")))
                .toList();
        VocabularyFile words = files.remove(1);
        files.add(words);

        assertTrue(vocabulary.version().matches("sha256:[0-9a-f]{64}"), vocabulary.version());
        assertEquals(vocabulary.version(), Vocabulary.of(windows).version());
        assertEquals(vocabulary.version(), Vocabulary.of(files).version());
    }

    @Test
    void changesItsVersionWithARule() throws IOException {
        write("facets: [{id: modality, terms: [{id: ct, rules: [{id: own, match: [roentgen-volume]}]}]}]");

        assertNotEquals(vocabulary.version(), Vocabulary.load(own).version());
    }

    @Test
    void takesUpAFacetOfTheUsersOwn() throws IOException {
        write(
                """
                facets:
                  - id: organ
                    label: {en: Organ, zh: 器官}
                    terms:
                      - id: liver
                        label: {en: Liver, zh: 肝}
                        rules:
                          - id: words
                            match: [liver(s), hepat*, 肝]
                """);

        Vocabulary extended = Vocabulary.load(own);

        assertEquals("organ", extended.facets().get(7).id());
        assertTrue(extended.facets().get(7).multiple(), "only facets of many values are tagged");
        assertEquals("venue", extended.facets().get(8).id());
        Tags tags = extended.tag(new PaperText(null, null, "Hepatic lesions in CT", List.of()));
        assertEquals(Set.of("liver"), tags.terms("organ"));
        assertEquals(Set.of("ct"), tags.terms("modality"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"肝CT造影", "肝 CT 造影", "肝 CT造影", "肝CT 造影", "肝-CT-造影", "肝\nCT造影"})
    void readsChineseWithAndWithoutSpacesHoweverTheFilesWriteIt(String text) throws IOException {
        write(
                """
                facets:
                  - id: organ
                    label: {en: Organ, zh: 器官}
                    values: many
                    terms:
                      - {id: without, label: {en: A, zh: 甲}, rules: [{id: own, match: [肝CT造影]}]}
                      - {id: with, label: {en: B, zh: 乙}, rules: [{id: own, match: [肝 CT  造影]}]}
                      - {id: within, label: {en: C, zh: 丙}, rules: [{id: own, match: [肝 CT造(影|像)]}]}
                """);

        Tags tags = Vocabulary.load(own).tag(paper("用于" + text + "的模型"));

        assertEquals(Set.of("without", "with", "within"), tags.terms("organ"));
    }

    @Test
    void extendsOrReplacesATerm() throws IOException {
        write(
                """
                facets:
                  - id: modality
                    terms:
                      - id: ecg
                        rules: [{id: own, match: [heart curve(s)]}]
                      - id: eeg
                        replace: yes
                        label: {en: Brain waves, zh: 脑波}
                        family: signal
                        rules: [{id: own, match: [brain wave(s)]}]
                """);

        Vocabulary changed = Vocabulary.load(own);

        assertEquals(Set.of("ecg"), changed.tag(paper("ECG and heart curves")).terms("modality"));
        assertEquals(Set.of(), changed.tag(paper("EEG")).terms("modality"));
        assertEquals(Set.of("eeg"), changed.tag(paper("brain waves")).terms("modality"));
    }

    @Test
    void replacesAWholeFacet() throws IOException {
        write("facets: [{id: topic, replace: yes, label: {en: Track, zh: 方向}, values: one}]");

        Facet topic = Vocabulary.load(own).facet("topic").orElseThrow();

        assertEquals(new Facet("topic", new Label("Track", "方向"), false, List.of()), topic);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "terms: [{id: a, label: {en: A, zh: A}, rules: [{id: r, match: [aa]}]}] | true",
                "derived from: modality, terms: [{id: imaging, label: {en: I, zh: I}}, {id: signal, label: {en: S, zh: S}},"
                        + " {id: records, label: {en: R, zh: R}}, {id: molecular, label: {en: M, zh: M}}] | true",
                "terms: [{id: a, label: {en: A, zh: A}}] | false"
            })
    void aFacetThatSaysNothingHasManyValuesWhereTheyAreFoundInTexts(String content, boolean multiple)
            throws IOException {
        write("facets: [{id: x, label: {en: X, zh: X}, " + content + "}]");

        assertEquals(multiple, Vocabulary.load(own).facet("x").orElseThrow().multiple());
    }

    private void write(String yaml) throws IOException {
        Files.writeString(own.resolve("own.yaml"), yaml);
    }

    private static PaperText paper(String text) {
        return new PaperText(null, null, text, List.of());
    }
}
