package io.confscope.ingest.link;

import java.util.List;
import java.util.regex.Pattern;

/** Sentences that announce code without saying where. */
final class CodePromise {
    private static final String CODE = "(?:source[- ])?(?:codes?|codebase|implementations?|software)";
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b" + CODE + "\\b[^.!?\\n]{0,120}?\\b(?:will|shall|to|is|are)\\b(?: also| soon)?(?: be| being)?"
                    + "(?: made| going to be)?(?: publicly| freely| openly| fully| openly)?"
                    + " (?:available|released?|open[- ]?sourced?|public|published|shared|accessible|provided)\\b"
                    + "|\\b(?:we|authors)(?: will| shall| also| plan to| intend to| are going to)?"
                    + "(?: also| publicly| openly)? (?:release|open[- ]?source|publish|share|make available)\\b"
                    + "[^.!?\\n]{0,80}?\\b" + CODE + "\\b"
                    + "|\\bwe(?: will)? make[^.!?\\n]{0,80}?\\b" + CODE + "\\b[^.!?\\n]{0,60}?\\bavailable\\b"
                    + "|\\b" + CODE + "\\b[^.!?\\n]{0,60}?\\b(?:coming soon|upon (?:acceptance|publication))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE =
            Pattern.compile("代码[^。！？\\n]{0,20}?(?:开源|公开|发布|开放)|(?:开源|公开|发布|开放)[^。！？\\n]{0,20}?代码");

    /** One of these stands in every English promise. They are looked for first: the pattern takes a hundred times longer. */
    private static final List<String> NEEDED = List.of("code", "implementation", "software");

    private CodePromise() {}

    static boolean isIn(String text) {
        return (mayPromise(text) && ENGLISH.matcher(text).find())
                || (text.contains("代码") && CHINESE.matcher(text).find());
    }

    private static boolean mayPromise(String text) {
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            if ("cisCIS".indexOf(first) >= 0) {
                for (String word : NEEDED) {
                    if (text.regionMatches(true, i, word, 0, word.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
