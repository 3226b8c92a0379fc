package io.confscope.ingest.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;

/** Any text at all: as an abstract in which links are looked for, and line by line as links that a source names. */
@Timeout(30)
class LinksFuzzTest {

    private static final Pattern SAFE = Pattern.compile("(?i)https?://[a-z0-9][^\\s\\p{Cntrl}<>\"'`\\\\]*");

    @FuzzTest
    void links(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> found = Links.find(text);
        for (String link : found) {
            assertFalse(link.isBlank(), "a link is a text");
            assertTrue(link.chars().noneMatch(Character::isWhitespace), "a link holds no white space: " + link);
        }
        assertEquals(found.size(), found.stream().distinct().count(), "a link is found once");
        assertEquals(found, new LinkFinder(text).find(), "what is not looked at holds none");
        check(found, text);
        check(text.lines().toList(), text);
    }

    private static void check(List<String> asWritten, String text) {
        List<Link> links = Links.read(asWritten);
        assertEquals(asWritten, links.stream().map(Link::asWritten).toList(), "nothing is lost");
        for (Link link : links) {
            assertTrue(
                    link.status() == LinkStatus.MALFORMED
                            || SAFE.matcher(link.url()).matches(),
                    "only an address of the web can be followed: " + link);
        }
        CodeLevel level = CodeLevel.of(links, text);
        assertEquals(level, CodeLevel.valueOf(level.id().toUpperCase(Locale.ROOT)));
        assertTrue(
                level != CodeLevel.OPEN || links.stream().anyMatch(link -> link.kind() == LinkKind.REPOSITORY),
                "open code is in a repository");
    }
}
