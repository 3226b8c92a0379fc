package io.confscope.ingest.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links in one running text, in one pass. */
final class LinkFinder {
    private static final int LONGEST = 2048;
    private static final Pattern START = Pattern.compile(
            "https?://|(?<![\\w@./-])(?:www\\.|(?:github|gitlab)\\.com/|bitbucket\\.org/|codeberg\\.org/|gitee\\.com/"
                    + "|huggingface\\.co/|hf\\.co/|anonymous\\.4open\\.science/|zenodo\\.org/|(?:www\\.)?kaggle\\.com/"
                    + "|[a-z0-9][a-z0-9-]{0,60}\\.github\\.io)",
            Pattern.CASE_INSENSITIVE);
    /** Some sources put a space behind the host. */
    private static final Pattern SPLIT_HOST =
            Pattern.compile("https?://(?:www\\.)?github\\.com/ (?=[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-])");

    /** Others behind the scheme. */
    private static final Pattern SPLIT_SCHEME = Pattern.compile("\\b(https?): //(?=[a-zA-Z0-9])");

    private final String text;

    /** Whether a look is worth its time: most abstracts hold no link, and a million of them are read. */
    static boolean mayFindIn(String text) {
        if (text.contains("//")) {
            return true;
        }
        for (int dot = text.indexOf('.', 2); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            // As in "github.com", and not as in "e.g." or at the end of a sentence.
            if (dot + 1 < text.length()
                    && Character.isLetter(text.charAt(dot + 1))
                    && Character.isLetterOrDigit(text.charAt(dot - 1))
                    && Character.isLetterOrDigit(text.charAt(dot - 2))) {
                return true;
            }
        }
        return false;
    }

    LinkFinder(String text) {
        String joined = SPLIT_SCHEME.matcher(text).replaceAll("$1://");
        this.text = SPLIT_HOST.matcher(joined).replaceAll("https://github.com/");
    }

    List<String> find() {
        Set<String> links = new LinkedHashSet<>();
        Matcher start = START.matcher(text);
        int at = 0;
        while (start.find(at)) {
            int end = end(start.start(), start.end());
            String link = withoutTail(text.substring(start.start(), end).replaceAll("\\\\([_%#&~])", "$1"));
            if (link.length() > start.end() - start.start() || start.group().endsWith(".io")) {
                links.add(link);
            }
            at = Math.max(end, start.end());
        }
        return List.copyOf(links);
    }

    /** Where the characters end that a link may have, or another link begins. */
    private int end(int begin, int from) {
        int end = from;
        int last = Math.min(text.length(), begin + LONGEST);
        while (end < last
                && isLinkCharacter(end)
                && !text.startsWith("http://", end)
                && !text.startsWith("https://", end)) {
            end++;
        }
        return end;
    }

    private boolean isLinkCharacter(int at) {
        char c = text.charAt(at);
        if (c == '\\') {
            return at + 1 < text.length() && "_%#&~".indexOf(text.charAt(at + 1)) >= 0;
        }
        return c > ' ' && c < 127 && "<>\"`{}|^".indexOf(c) < 0;
    }

    /** Without the punctuation of the sentence and without a bracket that was opened before the link. */
    private static String withoutTail(String link) {
        int end = link.length();
        int round = balance(link, '(', ')');
        int square = balance(link, '[', ']');
        while (end > 0) {
            char last = link.charAt(end - 1);
            if (last == ')' && round < 0) {
                round++;
            } else if (last == ']' && square < 0) {
                square++;
            } else if (".,;:!?'*$".indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return link.substring(0, end);
    }

    private static int balance(String link, char open, char close) {
        int balance = 0;
        for (int i = 0; i < link.length(); i++) {
            if (link.charAt(i) == open) {
                balance++;
            } else if (link.charAt(i) == close) {
                balance--;
            }
        }
        return balance;
    }
}
