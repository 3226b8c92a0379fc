package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LetterTreeTest {
    private final Random random = new Random(4);

    @Test
    void findsAtEveryPlaceJustTheWordsThatBeginThere() {
        for (int round = 0; round < 200; round++) {
            SortedMap<String, Integer> words = new TreeMap<>();
            for (int i = 0; i < random.nextInt(300); i++) {
                words.put(letters(1 + random.nextInt(6)), i);
            }
            assertFindsWhatIsThere(words, letters(200));
        }
    }

    private static void assertFindsWhatIsThere(SortedMap<String, Integer> words, String text) {
        LetterTree<Integer> tree = new LetterTree<>(words);
        for (int begin = 0; begin < text.length(); begin++) {
            int from = begin;
            List<String> wanted = new ArrayList<>();
            words.forEach((word, value) -> {
                if (text.startsWith(word, from)) {
                    wanted.add(word + value);
                }
            });
            List<String> found = new ArrayList<>();
            tree.walk(
                    text.toCharArray(),
                    begin,
                    text.length(),
                    (first, last, value) -> found.add(text.substring(first, last) + value));
            assertEquals(wanted, found, () -> "at " + from + " of " + text);
        }
    }

    /** Of a small alphabet with letters that are far apart. */
    private String letters(int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append("abc 脑\uFFFF".charAt(random.nextInt(6)));
        }
        return letters.toString();
    }
}
