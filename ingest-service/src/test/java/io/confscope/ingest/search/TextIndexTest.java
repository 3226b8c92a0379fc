package io.confscope.ingest.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextIndexTest {

    private static final List<String> TEXTS = List.of(
            "A Transformer for X-ray images (CT, MRI).",
            "脑网络分析:基于fMRI的图神经网络",
            "GPT-4 reads state-of-the-art (C++), code",
            "transformers; İSTANBUL ÉCOLE 𠀀字",
            "");

    private static TextIndex index(List<String> texts) {
        var index = new TextIndex.Builder(TextIndex.EMPTY, 0);
        texts.forEach(index::add);
        return index.build();
    }

    @ParameterizedTest
    @CsvSource({
        "transformer, true, '{0, 3}'",
        "TRANSFORMERS, true, '{3}'",
        "x-ray, true, '{0}'",
        "ray, true, '{0}'",
        "mri, true, '{0, 1}'",
        "e-of-the, true, '{2}'",
        "网络, true, '{1}'",
        "图, true, '{1}'",
        "脑网络, true, '{1}'",
        "的图神经网络, true, '{1}'",
        "神经网, true, '{1}'",
        "脑网络分析, true, '{1}'",
        "分析基于, true, {}",
        "析基, true, {}",
        "网络神经, true, {}",
        "fmri的, false, '{1}'",
        "c++, true, '{2}'",
        "++, true, '{2}'",
        "𠀀, true, '{3}'",
        "𠀀字, false, '{3}'",
        "fmri的图神, false, '{1}'",
        "code(c, true, {}",
        "école, true, '{3}'",
        "zzz, true, {}",
    })
    void textsAreFoundByAnyPartOfTheirWords(String word, boolean certain, String texts) {
        TextIndex.Found found = index(TEXTS).find(word, TEXTS.size());
        assertEquals(certain, found.certain());
        assertEquals(texts, found.texts().toString());
    }

    @Test
    void theMarksOfASentenceMayBeAnywhere() {
        TextIndex.Found found = index(TEXTS).find("),", TEXTS.size());
        assertFalse(found.certain());
        assertEquals(TEXTS.size(), found.texts().cardinality());
    }

    @Test
    void whatIsAddedLaterIsFoundAsWell() {
        var more = new TextIndex.Builder(index(TEXTS), TEXTS.size());
        more.add("one more transformer");
        assertEquals("{0, 3, 5}", more.build().find("transformer", 6).texts().toString());
    }

    /** Nothing is missed, and what is certain is right, for texts and words of any kind; over several dictionaries. */
    @Test
    void agreesWithLookingIntoEveryText() {
        var random = new SplittableRandom(20_261_122);
        List<String> letters = List.of(
                "a", "b", "ab", "-", ".", "+", "$", " ", "  ", "\n", "脑", "网", "络", "。", "か", "한", "𠀀", "É", "9");
        var texts = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) {
            texts.add(any(letters, random, 12));
        }
        TextIndex index = index(texts);
        int certain = 0;
        for (int i = 0; i < 400; i++) {
            String word = any(letters, random, 4).replaceAll("\\s", "");
            if (word.isEmpty()) {
                continue;
            }
            var right = new BitSet();
            for (int text = 0; text < texts.size(); text++) {
                right.set(text, texts.get(text).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
            }
            TextIndex.Found found = index.find(word, texts.size());
            if (found.certain()) {
                assertEquals(right, found.texts(), word);
                certain++;
            } else {
                right.andNot(found.texts());
                assertTrue(right.isEmpty(), word + " is missed in " + right);
            }
        }
        assertTrue(certain > 50, "hardly any word was certain");
    }

    private static String any(List<String> letters, SplittableRandom random, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(1, most + 1); i > 0; i--) {
            text.append(letters.get(random.nextInt(letters.size())));
        }
        return text.toString();
    }
}
