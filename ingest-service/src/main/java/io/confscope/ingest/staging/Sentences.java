package io.confscope.ingest.staging;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an abstract, each as a hash of its letters and digits in lower case; very short ones say nothing about
 * which paper they are of and are left out.
 */
record Sentences(Set<Long> hashes) {

    private static final Pattern ENDS = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])");
    private static final int SHORTEST = 30;

    /** Characters of an abstract that are looked at, several times those of the longest. */
    static final int MOST = 20_000;

    /** Fewer sentences than this prove nothing. */
    private static final int LEAST = 2;

    static Sentences of(@Nullable String abstractText) {
        var hashes = new HashSet<Long>();
        if (abstractText != null) {
            for (String sentence : ENDS.split(abstractText.substring(0, Math.min(MOST, abstractText.length())), -1)) {
                hash(sentence, hashes);
            }
        }
        return new Sentences(hashes);
    }

    private static void hash(String sentence, Set<Long> hashes) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        // FNV-1a, 64 bits.
        long hash = 0xcbf29ce484222325L;
        int letters = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ c) * 0x100000001b3L;
                letters++;
            }
        }
        if (letters >= SHORTEST) {
            hashes.add(hash);
        }
    }

    /** Whether most of the shorter abstract's sentences stand word for word in the other. */
    boolean mostlyIn(Sentences other) {
        Set<Long> fewer = hashes.size() <= other.hashes.size() ? hashes : other.hashes;
        Set<Long> more = fewer == hashes ? other.hashes : hashes;
        long shared = fewer.stream().filter(more::contains).count();
        return shared >= LEAST && shared * 2 > fewer.size();
    }
}
