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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is known by within its edition, strongest first: the source's own ids, the normalised titles, the first
 * {@value #ABSTRACT} normalised characters of the abstract, most of its sentences ({@link SentenceIndex}). Normalised
 * means lower case, letters and digits only.
 */
final class Identity {

    private static final int ABSTRACT = 120;

    private final PaperContent paper;
    private final @Nullable String titleEn;
    private final @Nullable String titleZh;
    private final @Nullable String abstractStart;

    private Identity(PaperContent paper) {
        this.paper = paper;
        this.titleEn = normalised(paper.titleEn());
        this.titleZh = normalised(paper.titleZh());
        this.abstractStart = abstractStart(paper);
    }

    static Identity of(PaperContent paper) {
        return new Identity(paper);
    }

    /**
     * The paper's keys, strongest first: each the edition, so that the keys of an edition stand together in an index, and a
     * hash of 128 bits.
     */
    List<String> keys() {
        var keys = new ArrayList<String>();
        paper.sourceIds().forEach(id -> keys.add(key("id", id)));
        addText(keys, "title", titleEn);
        addText(keys, "title", titleZh);
        addText(keys, "abstract", abstractStart);
        return List.copyOf(keys);
    }

    private void addText(List<String> keys, String kind, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            keys.add(key(kind, text));
        }
    }

    private String key(String kind, String value) {
        return paper.edition() + ":" + hash(paper.edition(), kind, value);
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
    String mint(int attempt) {
        String title = paper.titleEn() != null ? titleEn : titleZh;
        String what = title + "\n" + abstractStart
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
        String plain = plain(text, ABSTRACT);
        if (plain != null) {
            return plain.length() < ABSTRACT ? null : plain;
        }
        // Markup and spaces go, so a good deal more than the wanted length is looked at, but never all of it.
        String start = Objects.requireNonNull(normalised(text.substring(0, Math.min(text.length(), ABSTRACT * 8))));
        return start.length() < ABSTRACT ? null : start.substring(0, ABSTRACT);
    }

    private static @Nullable String normalised(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = plain(text, Integer.MAX_VALUE);
        if (plain != null) {
            return plain;
        }
        var letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The same for ASCII, which nearly all texts are; null where another character stands before the end. */
    private static @Nullable String plain(String text, int most) {
        var letters = new StringBuilder(Math.min(text.length(), most));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return null;
            }
            if (letters.length() == most) {
                return letters.toString();
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                letters.append((char) (c + ('a' - 'A')));
            }
        }
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
