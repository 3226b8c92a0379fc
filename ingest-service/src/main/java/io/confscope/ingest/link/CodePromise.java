package io.confscope.ingest.link;

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

    private CodePromise() {}

    static boolean isIn(String text) {
        return ENGLISH.matcher(text).find() || CHINESE.matcher(text).find();
    }
}
