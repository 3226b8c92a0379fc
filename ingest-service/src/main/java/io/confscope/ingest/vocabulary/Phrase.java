package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word or phrase as the vocabulary files write it. {@code (a|b)} stands for either, {@code (s)} for an optional
 * part, {@code -} for a hyphen, a space or nothing, a space for a space or a hyphen, and {@code *} at the end for the
 * rest of the word. A capital letter stands for itself, a small one for either. Between a Chinese character and a word
 * of another script there may be a space or none, however the phrase is written.
 */
record Phrase(String asWritten) {
    private static final int MOST_SPELLINGS = 400;
    private static final int LONGEST = 300;

    /** With more, and each of them a space or nothing, there are too many spellings. */
    private static final int MOST_HYPHENS = 8;

    /**
     * One literal way to write a phrase.
     *
     * @param letters in lower case, with spaces for hyphens
     * @param exact the same with its capitals, which are demanded, or empty where there are none
     * @param openEnd whether the last word may go on
     */
    record Spelling(String letters, String exact, boolean openEnd) {}

    /** All ways to write it; a mistake in the notation is the entry's. */
    static List<Spelling> spellings(YamlEntry entry) {
        return new Phrase(entry.text()).allSpellings(entry);
    }

    private List<Spelling> allSpellings(YamlEntry entry) {
        if (asWritten.length() > LONGEST) {
            throw entry.mistake("\"" + asWritten.substring(0, 40) + "…\" is too long to be looked for");
        }
        boolean openEnd = asWritten.endsWith("*");
        String body = openEnd ? asWritten.substring(0, asWritten.length() - 1) : asWritten;
        if (body.indexOf('*') >= 0) {
            throw entry.mistake("\"*\" may only stand at the end of \"" + asWritten + "\"");
        }
        boolean exact = body.chars().anyMatch(Character::isUpperCase);
        Set<String> texts = new LinkedHashSet<>();
        for (String asChosen : choices(body, entry)) {
            String choice = withOpenGaps(asChosen.replaceAll(" +", " "));
            if (choice.chars().filter(c -> c == '-').count() > MOST_HYPHENS) {
                throw tooMany(entry);
            }
            hyphens(choice, texts);
            if (texts.size() > MOST_SPELLINGS) {
                throw tooMany(entry);
            }
        }
        List<Spelling> spellings = new ArrayList<>();
        for (String text : texts) {
            String plain = text.strip();
            if (plain.isEmpty() || (plain.length() == 1 && !Characters.isIdeograph(plain.charAt(0)))) {
                throw entry.mistake("\"" + asWritten + "\" is too short to be looked for");
            }
            spellings.add(new Spelling(Characters.lower(plain), exact ? plain : "", openEnd));
        }
        return spellings;
    }

    private VocabularyException tooMany(YamlEntry entry) {
        return entry.mistake("\"" + asWritten + "\" has more than " + MOST_SPELLINGS + " spellings");
    }

    /** All choices of the brackets, which do not nest. */
    private List<String> choices(String text, YamlEntry entry) {
        int open = text.indexOf('(');
        int close = text.indexOf(')');
        if (open < 0 && close < 0) {
            return List.of(text);
        }
        if (open < 0 || close < open || text.substring(open + 1, close).indexOf('(') >= 0) {
            throw entry.mistake("the brackets of \"" + text + "\" do not match");
        }
        String inside = text.substring(open + 1, close);
        List<String> options = new ArrayList<>(List.of(inside.split("\\|", -1)));
        if (options.size() == 1) {
            options.add(0, "");
        }
        List<String> rests = choices(text.substring(close + 1), entry);
        List<String> all = new ArrayList<>();
        for (String option : options) {
            for (String rest : rests) {
                all.add(text.substring(0, open) + option + rest);
            }
            if (all.size() > MOST_SPELLINGS) {
                throw tooMany(entry);
            }
        }
        return all;
    }

    /** With a hyphen wherever some writers of Chinese leave a space and others none. */
    private static String withOpenGaps(String text) {
        StringBuilder open = new StringBuilder(text.length());
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            if (c == ' ' && (Characters.isIdeograph(before) || Characters.isIdeograph(after))) {
                open.append('-');
            } else {
                open.append(isBorder(before, c) ? "-" : "").append(c);
            }
            before = c;
        }
        return open.toString();
    }

    /** Whether one is Chinese and the other of a script that has spaces between its words. */
    private static boolean isBorder(char one, char other) {
        return (Characters.isIdeograph(one) && Characters.isWord(other))
                || (Characters.isWord(one) && Characters.isIdeograph(other));
    }

    /** Each hyphen may be a space or nothing. */
    private static void hyphens(String text, Set<String> into) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            into.add(text.replaceAll(" +", " "));
            return;
        }
        String before = text.substring(0, hyphen);
        String after = text.substring(hyphen + 1);
        hyphens(before + " " + after, into);
        hyphens(before + after, into);
    }
}
