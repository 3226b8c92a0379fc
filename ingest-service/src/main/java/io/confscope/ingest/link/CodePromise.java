package io.confscope.ingest.link;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that announce code without saying where. */
final class CodePromise {

    /** Nearly no letter begins such a word, so nothing else is asked of the others: the look behind is dear. */
    private static final String BEGINNING = "(?=code|implementation|software|source|program)\\b";

    /** Codes that are no programs, and absent ones. */
    private static final String NOT_BEHIND =
            "(?<!\\b(?:icd|cpt|medical|clinical|billing|diagnos(?:is|tic|es)|procedure|latent|sparse"
                    + "|hash|binary|discrete|error-correcting|visual|bar|qr|no|without)[ -])";

    /** What is about code, and not code. */
    private static final String NOT_BEFORE =
            "(?![ -](?:generation|language|models?|summari[sz]ation|search|completion|review"
                    + "|switching|llms?|book))(?!-)";

    private static final String CODE = BEGINNING
            + NOT_BEHIND
            + "(?:(?:source|program)[- ])?(?:code[- ]?bases?|codes?|implementations?|software)\\b"
            + NOT_BEFORE;
    private static final String WITHIN = "[^.!?\\n]{0,80}?";
    private static final Pattern ENGLISH = Pattern.compile(
            // What all of them begin with: at most places nothing more is tried.
            "(?=[cispwa])\\b(?:" + CODE
                    + "[^.!?\\n]{0,120}?\\b(?:will|shall|to|is|are|can)\\b(?: also| soon)?(?: be| being)?"
                    + "(?: made| going to be)?(?: publicly| freely| openly| fully)?"
                    + " (?:available|released?|open[- ]?sourced?|public|published|shared|accessible|provided|appear)\\b"
                    + "|\\b(?:we|authors)(?: will| shall| also| plan to| intend to| are going to| commit to)?"
                    + "(?: also| publicly| openly)?"
                    + " (?:releas(?:e|ing)|open[- ]?sourc(?:e|ing)|publish(?:ing)?|shar(?:e|ing)|make available)\\b"
                    + WITHIN + CODE
                    + "|\\bwe(?: will)? make" + WITHIN + CODE + WITHIN + "\\b(?:available|accessible|public)\\b"
                    + "|" + CODE + WITHIN + "\\b(?:coming soon|upon (?:acceptance|publication)))",
            Pattern.CASE_INSENSITIVE);
    private static final String CHINESE_CODE = "(?:(?<!icd|icd-10|疾病|诊断|医保)代码|源码)";
    private static final String CHINESE_RELEASE = "(?:开源|公开|发布|开放|放出)";
    private static final Pattern CHINESE = Pattern.compile(CHINESE_CODE + "[^。！？\\n]{0,20}?" + CHINESE_RELEASE + "|"
            + CHINESE_RELEASE + "[^。！？\\n]{0,20}?" + CHINESE_CODE);

    private static final Pattern LATER = Pattern.compile(
            CODE + WITHIN + "\\b(?:will|shall|soon|upon)\\b|" + CHINESE_CODE + "[^。！？\\n]{0,10}?(?:将|后)",
            Pattern.CASE_INSENSITIVE);

    // In lower case.
    private static final List<String> ENGLISH_MENTIONS = List.of("code", "implementation", "software");
    private static final List<String> CHINESE_MENTIONS = List.of("代码", "源码");

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private CodePromise() {}

    static boolean isIn(String abstractText) {
        String lower = abstractText.toLowerCase(Locale.ROOT);
        return isIn(lower, ENGLISH, ENGLISH_MENTIONS, ".!?\n") || isIn(lower, CHINESE, CHINESE_MENTIONS, "。！？\n");
    }

    /** Whether the code is announced for later, so that what is linked now is not it. */
    static boolean isForLater(String abstractText) {
        return isIn(abstractText) && LATER.matcher(withoutLinks(abstractText)).find();
    }

    /**
     * Looks only into sentences that mention code: nearly all others are spared a pattern that is dear to begin at every
     * letter. The words are looked for one after the other, as only that costs next to nothing where there is none.
     */
    private static boolean isIn(String abstractText, Pattern promise, List<String> mentions, String sentenceEnds) {
        if (mentions.stream().noneMatch(abstractText::contains)) {
            return false;
        }
        String text = withoutLinks(abstractText);
        Matcher matcher = promise.matcher(text).useTransparentBounds(true);
        for (String mention : mentions) {
            int end = 0;
            for (int at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, end)) {
                int begin = at;
                while (begin > 0 && sentenceEnds.indexOf(text.charAt(begin - 1)) < 0) {
                    begin--;
                }
                end = at;
                while (end < text.length() && sentenceEnds.indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                if (matcher.region(begin, end).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The dots of links would end the sentence. */
    private static String withoutLinks(String text) {
        return text.contains("http") ? LINK.matcher(text).replaceAll("link") : text;
    }
}
