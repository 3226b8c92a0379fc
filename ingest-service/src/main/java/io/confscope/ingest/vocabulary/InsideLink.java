package io.confscope.ingest.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name inside a link or a citation is not the paper's own word. */
final class InsideLink implements Objection {
    private static final int FARTHEST = 200;
    private static final Pattern LINK = Pattern.compile(
            "://|www\\.|\\b(?:github|gitlab|huggingface|4open|bitbucket|zenodo|kaggle|arxiv|doi)\\.[a-z]+/|\\.(?:com|org|io|net|edu|cn)/|cite[tp]?\\[");

    @Override
    public @Nullable String against(Match match, Reading reading) {
        char[] letters = reading.text().exact();
        int begin = match.begin();
        while (begin > 0 && match.begin() - begin < FARTHEST && isPartOfLink(letters[begin - 1])) {
            begin--;
        }
        int end = match.end();
        while (end < reading.text().length() && end - match.end() < FARTHEST && isPartOfLink(letters[end])) {
            end++;
        }
        String token = new String(letters, begin, end - begin);
        boolean maybe = token.indexOf('/') >= 0 || token.indexOf('.') >= 0 || token.indexOf('[') >= 0;
        return maybe && LINK.matcher(token).find() ? "link: a name inside a link or a citation does not count." : null;
    }

    private static boolean isPartOfLink(char c) {
        return c > ' ' && c < 128 && c != '(' && c != ')' && c != ',' && c != ';';
    }
}
