package io.confscope.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.ingest.format.digest.DigestReader;
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

/** The examples of docs/formats.md, as they stand there and with other line ends. */
class FormatsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/formats.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```(digest)\\n(.*?)\\n```\\n\\n```read\\n(.*?)\\n```", Pattern.DOTALL);

    private static final Vocabulary VOCABULARY = Vocabulary.load(null);

    private record Example(int line, String dump, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsItSays() throws IOException {
        List<Example> examples = examples();
        assertTrue(examples.size() >= 5, "the document lost its examples");
        return examples.stream().flatMap(example -> Stream.of("\n", "\r\n", "\r")
                .map(end -> DynamicTest.dynamicTest(
                        "formats.md:" + example.line() + " with "
                                + end.replace("\r", "CR").replace("\n", "LF"),
                        () -> assertEquals(
                                example.expected(),
                                Reading.of(
                                                new DigestReader(VOCABULARY.topicSpellings()),
                                                example.dump().replace("\n", end))
                                        .lines()))));
    }

    private static List<Example> examples() throws IOException {
        String document = Files.readString(DOCUMENT);
        var examples = new ArrayList<Example>();
        var matcher = EXAMPLE.matcher(document);
        while (matcher.find()) {
            int line = (int) document.substring(0, matcher.start()).lines().count() + 1;
            examples.add(
                    new Example(line, matcher.group(2), matcher.group(3).lines().toList()));
        }
        return examples;
    }
}
