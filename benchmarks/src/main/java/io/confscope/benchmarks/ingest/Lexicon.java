package io.confscope.benchmarks.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;

/** Words of papers, common ones more often than rare ones, and sentences of them. */
final class Lexicon {

    private static final int RARE_WORDS = 20_000;
    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "den", "el", "fi", "gra", "hor", "in", "ka", "lo", "mer", "nu", "op", "pre", "qua", "ri",
            "sto", "tra", "ul", "ver", "wi", "xen", "yl", "zo", "phy", "chro", "tic", "sis", "lar", "ment");

    private final List<String> common;
    private final List<String> rare = new ArrayList<>(RARE_WORDS);
    private final SplittableRandom random;

    Lexicon(SplittableRandom random) {
        this.random = random;
        this.common = common();
        for (int i = 0; i < RARE_WORDS; i++) {
            rare.add(any(SYLLABLES) + any(SYLLABLES) + any(SYLLABLES));
        }
    }

    private static List<String> common() {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/ingest/words.txt"))) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    String word() {
        double place = random.nextDouble();
        return chance(0.15) ? any(rare) : common.get((int) (place * place * common.size()));
    }

    String capitalised() {
        String word = word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String words(int count) {
        var text = new StringBuilder(word());
        for (int i = 1; i < count; i++) {
            text.append(' ').append(word());
        }
        return text.toString();
    }

    String sentence() {
        return capitalised() + " " + words(between(11, 20)) + ".";
    }

    /** Letters and digits, as OpenReview's ids are. */
    String id(int length) {
        var id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(Character.forDigit(random.nextInt(36), 36));
        }
        return id.toString();
    }
}
