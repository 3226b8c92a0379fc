package io.confscope.dashboard.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path APP = Path.of("src/main/resources/META-INF/resources/app");
    private static final Pattern ENTRY = Pattern.compile("^  '([a-z0-9.]+)': (.*),$", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("'([a-z0-9]+(?:\\.[a-z0-9]+)+)'");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(messages("en").keySet(), messages("zh").keySet());
    }

    @Test
    void bothLanguagesSpeakOfTheSameNumbers() {
        assertEquals(
                parameters(messages("en")), parameters(messages("zh")), "a parameter is lost in one of the languages");
    }

    @Test
    void everyMessageIsUsedAndEveryUsedMessageExists() throws IOException {
        Set<String> known = messages("en").keySet();
        assertTrue(known.size() > 50, "the message file could not be read");
        // Elements are written the same way, as 'p.note': only what begins like a message is one.
        Set<String> areas = known.stream().map(MessagesTest::area).collect(Collectors.toSet());
        try (var files = Files.walk(APP)) {
            Set<String> used = files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.startsWith(APP.resolve("messages")))
                    .map(MessagesTest::text)
                    .flatMap(source -> KEY.matcher(source).results().map(match -> match.group(1)))
                    .filter(key -> areas.contains(area(key)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(known), used);
        }
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Map<String, String> messages(String language) {
        Matcher entries = ENTRY.matcher(text(APP.resolve("messages/" + language + ".js")));
        Map<String, String> messages = new TreeMap<>();
        while (entries.find()) {
            messages.put(entries.group(1), entries.group(2));
        }
        return messages;
    }

    private static Map<String, Set<String>> parameters(Map<String, String> messages) {
        return messages.keySet().stream().collect(Collectors.toMap(Function.identity(), key -> PARAMETER
                .matcher(messages.getOrDefault(key, ""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
