package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds all words of all word sets in one pass over a text, however many there are. Words are looked for where a word
 * begins; what does not begin with a letter or digit, and what is Chinese, anywhere.
 */
final class Dictionary {
    /** A spelling as a member of a word set. */
    private record Use(int set, String exact, boolean closedEnd) {}

    private final IdentityHashMap<WordSet, Integer> numbers = new IdentityHashMap<>();
    private final LetterTree<List<Use>> tree;

    Dictionary(Collection<WordSet> sets) {
        SortedMap<String, List<Use>> uses = new TreeMap<>();
        for (WordSet set : sets) {
            Integer number = numbers.size();
            if (numbers.putIfAbsent(set, number) == null) {
                for (Phrase.Spelling spelling : set.spellings()) {
                    uses.computeIfAbsent(spelling.letters(), letters -> new ArrayList<>())
                            .add(use(number, spelling));
                }
            }
        }
        tree = new LetterTree<>(uses);
    }

    private static Use use(int set, Phrase.Spelling spelling) {
        String letters = spelling.letters();
        return new Use(
                set, spelling.exact(), !spelling.openEnd() && Characters.isWord(letters.charAt(letters.length() - 1)));
    }

    int size() {
        return numbers.size();
    }

    int number(WordSet set) {
        Integer number = numbers.get(set);
        if (number == null) {
            throw new IllegalArgumentException("the dictionary was made without " + set.name());
        }
        return number;
    }

    /** Everything that stands in the text, each set's in order of its end. */
    Sightings read(PlainText text) {
        Sightings sightings = new Sightings(numbers.size());
        LetterTree.Visitor<List<Use>> visitor = (begin, end, uses) -> add(uses, begin, end, text, sightings);
        char[] letters = text.letters();
        boolean inWord = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            boolean word = Characters.isWord(letters[i]);
            if (!word || !inWord) {
                tree.walk(letters, i, length, visitor);
            }
            inWord = word;
        }
        return sightings;
    }

    private static void add(List<Use> uses, int begin, int end, PlainText text, Sightings sightings) {
        for (Use use : uses) {
            if (stands(use, begin, end, text)) {
                sightings.add(use.set, begin, use.closedEnd ? end : wordEnd(end, text));
            }
        }
    }

    private static boolean stands(Use use, int begin, int end, PlainText text) {
        if (use.closedEnd && text.isWordAt(end)) {
            return false;
        }
        for (int i = 0; i < use.exact.length(); i++) {
            char demanded = use.exact.charAt(i);
            char written = text.exact()[begin + i];
            if (demanded != written && Character.isUpperCase(demanded)) {
                return false;
            }
        }
        return true;
    }

    /** An open end takes the rest of the word, up to a length that no word has. */
    private static int wordEnd(int end, PlainText text) {
        int last = Math.min(end + 40, text.length());
        int at = end;
        while (at < last && Characters.isWord(text.exact()[end - 1]) && text.isWordAt(at)) {
            at++;
        }
        return at;
    }
}
