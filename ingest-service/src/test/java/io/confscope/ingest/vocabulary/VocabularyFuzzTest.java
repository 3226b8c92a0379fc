package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Any text at all as a user's own vocabulary file: it is in force, or the mistake in it is shown. */
@Timeout(30)
class VocabularyFuzzTest {

    private static final VocabularyFile BASE = new VocabularyFile(
            "base.yaml",
            """
            words:
              imaging: [scan, image]
            facets:
              - id: family
                label: {en: Family, zh: 类别}
                values: many
                derived from: modality
                terms:
                  - {id: imaging, label: {en: Imaging, zh: 影像}}
              - id: modality
                label: {en: Modality, zh: 模态}
                values: many
                terms:
                  - id: ct
                    label: {en: CT, zh: CT}
                    family: imaging
                    rules:
                      - {id: name, match: [CT, computed tomography], needs: {sentence: [$imaging]}}
            """);

    @FuzzTest
    void vocabulary(byte[] bytes) {
        String content = new String(bytes, StandardCharsets.UTF_8);
        List<VocabularyFile> files = List.of(BASE, new VocabularyFile("own.yaml", content));
        try {
            Vocabulary vocabulary = Vocabulary.of(files);
            assertEquals(vocabulary.version(), Vocabulary.of(files).version(), "the same files, the same version");
            assertFalse(vocabulary.facets().isEmpty(), "no file takes a facet away");
            var text = new PaperText("CT scans", null, content, List.of("computed tomography"));
            SoundTags.check(text, vocabulary.tag(text));
            vocabulary
                    .topicSpellings()
                    .forEach(spelling -> assertTrue(
                            vocabulary.topic(spelling).isPresent(), "a topic is known by its spelling " + spelling));
        } catch (VocabularyException e) {
            // Line ends of YAML, of which some are none elsewhere.
            int lines = content.split("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]", -1).length;
            assertTrue(List.of("base.yaml", "own.yaml").contains(e.file()), e.file());
            assertTrue(e.line() >= 0 && (e.file().startsWith("base") || e.line() <= lines), e.getMessage());
            assertFalse(e.reason().isBlank(), "a mistake says what it is");
        }
    }
}
