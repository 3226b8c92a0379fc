package io.confscope.ingest.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an address of the web that tell what it leads to.
 *
 * @param host in lower case, without {@code www.}
 * @param segments of the path, without empty ones
 */
record WebAddress(String url, String host, List<String> segments) {
    private static final int LONGEST = 2048;
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]{0,20}:(?!\\d)");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\s\\p{Cntrl}<>\"'`\\\\^{}|]");
    private static final Pattern WEB = Pattern.compile(
            "^https?://([a-z0-9](?:[a-z0-9-]{0,62}\\.)+[a-z]{2,24})(?::\\d{1,5})?(?:[/?#].*)?$",
            Pattern.CASE_INSENSITIVE);

    WebAddress {
        segments = List.copyOf(segments);
    }

    /** The address, with https where no scheme is written; empty for anything that a browser must not follow. */
    static Optional<WebAddress> parse(String asWritten) {
        String text = asWritten.strip();
        if (text.length() > LONGEST || FORBIDDEN.matcher(text).find()) {
            return Optional.empty();
        }
        String url = SCHEME.matcher(text).find() ? text : "https://" + text;
        Matcher web = WEB.matcher(url);
        if (!web.matches()) {
            return Optional.empty();
        }
        String host = web.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(new WebAddress(url, host.startsWith("www.") ? host.substring(4) : host, path(url)));
    }

    private static List<String> path(String url) {
        int start = url.indexOf('/', url.indexOf("://") + 3);
        if (start < 0) {
            return List.of();
        }
        int end = start;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        List<String> segments = new ArrayList<>();
        for (String segment : url.substring(start, end).split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    boolean isAt(String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** The n-th segment of the path in lower case, or an empty string. */
    String segment(int n) {
        return n >= 0 && n < segments.size() ? segments.get(n).toLowerCase(Locale.ROOT) : "";
    }
}
