package io.confscope.stats.answer;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses a format by an {@code Accept} header (RFC 9110, 12.5.1). */
final class Accept {

    private Accept() {}

    /** The best format, empty if the header rules every format out, and JSON where it has no preference. */
    static Optional<Format> choose(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.of(Format.JSON);
        }
        Format best = null;
        double bestQuality = 0;
        for (Format format : Format.values()) {
            double quality = quality(format, header);
            if (quality > bestQuality) {
                best = format;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The most specific range that matches decides. */
    private static double quality(Format format, String header) {
        String type = format.mediaType();
        String anySubtype = type.substring(0, type.indexOf('/')) + "/*";
        double quality = 0;
        int specificity = 0;
        for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            String name = parts[0].strip();
            int matches = name.equals(type) ? 3 : name.equals(anySubtype) ? 2 : name.equals("*/*") ? 1 : 0;
            if (matches > specificity) {
                specificity = matches;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static double weight(String[] parts) {
        for (int part = 1; part < parts.length; part++) {
            String parameter = parts[part].strip();
            if (parameter.startsWith("q=")) {
                String value = parameter.substring(2);
                return value.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(value) : 0;
            }
        }
        return 1;
    }
}
