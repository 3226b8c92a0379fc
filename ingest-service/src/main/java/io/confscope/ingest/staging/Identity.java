package io.confscope.ingest.staging;

import io.confscope.ingest.paper.PaperContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is known by within its edition, strongest first: the source's own ids, the normalised titles, the first
 * {@value #ABSTRACT} normalised characters of the abstract, most of its sentences ({@link SentenceIndex}). Normalised means lower case, letters and digits only.
 */
final class Identity {

    private static final int ABSTRACT = 120;

    private Identity() {}

    /** The paper's keys, hashed to 128 bits, strongest first. */
    static List<String> keys(PaperContent paper) {
        var keys = new ArrayList<String>();
        paper.sourceIds().forEach(id -> keys.add(hash(paper.edition(), "id", id)));
        addText(keys, paper, "title", normalised(paper.titleEn()));
        addText(keys, paper, "title", normalised(paper.titleZh()));
        addText(keys, paper, "abstract", abstractStart(paper));
        return keys;
    }

    private static void addText(List<String> keys, PaperContent paper, String kind, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            keys.add(hash(paper.edition(), kind, text));
        }
    }

    /**
     * Whether two records that share a key are two papers all the same: they have two ids of one source, or their abstracts
     * begin differently and do not share most of their sentences.
     */
    static boolean conflict(PaperContent one, PaperContent other) {
        if (one.sourceIds().stream().anyMatch(other.sourceIds()::contains)) {
            return false;
        }
        String start = abstractStart(one);
        String otherStart = abstractStart(other);
        return idsConflict(one, other)
                || (start != null
                        && otherStart != null
                        && !start.equals(otherStart)
                        && !Sentences.of(one.abstractText()).mostlyIn(Sentences.of(other.abstractText())));
    }

    /** Whether one source gives the two different ids and no common one. */
    static boolean idsConflict(PaperContent one, PaperContent other) {
        return one.sourceIds().stream().noneMatch(other.sourceIds()::contains)
                && one.sourceIds().stream().anyMatch(id -> other.sourceIds().stream()
                        .anyMatch(o -> source(o).equals(source(id))));
    }

    private static String source(String sourceId) {
        return sourceId.substring(0, sourceId.indexOf(':') + 1);
    }

    /**
     * A new paper's id. It follows from what the paper is, so that the same dumps in the same order give the same ids.
     *
     * @param attempt 0, and one more each time that the id turned out to be another paper's
     */
    static String mint(PaperContent paper, int attempt) {
        String title = paper.titleEn() != null ? paper.titleEn() : paper.titleZh();
        String what = normalised(title) + "\n" + abstractStart(paper)
                + (paper.sourceIds().isEmpty() ? "" : "\n" + paper.sourceIds().get(0))
                + (attempt == 0 ? "" : "\n" + attempt);
        return paper.edition() + "-" + hash(paper.edition(), "paper", what).substring(0, 12);
    }

    /** Null where the abstract is too short to identify anything. */
    private static @Nullable String abstractStart(PaperContent paper) {
        String text = paper.abstractText();
        if (text == null) {
            return null;
        }
        // Markup and spaces go, so a good deal more than the wanted length is looked at, but never all of it.
        String start = normalised(text.substring(0, Math.min(text.length(), ABSTRACT * 8)));
        return start == null || start.length() < ABSTRACT ? null : start.substring(0, ABSTRACT);
    }

    private static @Nullable String normalised(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String hash(String edition, String kind, String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((edition + "\n" + kind + "\n" + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
