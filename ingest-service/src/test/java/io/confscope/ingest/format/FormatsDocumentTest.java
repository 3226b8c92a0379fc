package io.confscope.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.ingest.format.known.FormatDetector;
import io.confscope.ingest.format.known.Readers;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of docs/formats.md, as they stand there and with other line ends; each is also told by its bytes. */
class FormatsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/formats.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```(digest|paperlists|openreview|publisher|table)(?: (\\w+) (\\d{4}))?\\n(.*?)\\n```"
                    + "\\n\\n```read\\n(.*?)\\n```",
            Pattern.DOTALL);

    private static final Vocabulary VOCABULARY = Vocabulary.load(null);

    private record Example(int line, DumpFormat format, Origin origin, String dump, List<String> expected) {

        DumpReader reader() {
            return Readers.of(format, origin, VOCABULARY.topicSpellings());
        }

        DynamicTest withLineEnd(String end, String name) {
            return DynamicTest.dynamicTest("formats.md:" + line + " with " + name, () -> {
                String text = dump.replace("\n", end);
                assertEquals(expected, Reading.of(reader(), text).lines());
                assertEquals(format, FormatDetector.detect(DumpText.of(text)));
            });
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsItSays() throws IOException {
        List<Example> examples = examples();
        assertTrue(examples.size() >= 11, "the document lost its examples");
        return examples.stream()
                .flatMap(example -> Stream.of(
                        example.withLineEnd("\n", "LF"),
                        example.withLineEnd("\r\n", "CRLF"),
                        example.withLineEnd("\r", "CR")));
    }

    private static List<Example> examples() throws IOException {
        String document = Files.readString(DOCUMENT);
        var examples = new ArrayList<Example>();
        var matcher = EXAMPLE.matcher(document);
        while (matcher.find()) {
            String venue = matcher.group(2);
            examples.add(new Example(
                    (int) document.substring(0, matcher.start()).lines().count() + 1,
                    DumpFormat.of(matcher.group(1)).orElseThrow(),
                    venue == null ? Origin.UNKNOWN : new Origin(venue, Integer.parseInt(matcher.group(3))),
                    matcher.group(4),
                    matcher.group(5).lines().toList()));
        }
        return examples;
    }
}
