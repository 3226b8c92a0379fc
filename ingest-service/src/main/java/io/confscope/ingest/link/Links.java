package io.confscope.ingest.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a paper's links. */
public final class Links {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\.+|x{2,}|your[-_]?\\w*|user(?:name)?|repo(?:sitory)?|anonymi[sz]ed|todo|tbd|link|placeholder|\\*+|#+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT_OFF = Pattern.compile("(?:[-_]|\\.{2,}|…)$");

    private Links() {}

    /** Every link with its kind and status, in the given order; never throws. */
    public static List<Link> read(List<String> asWritten) {
        List<Link> links = new ArrayList<>();
        for (String link : asWritten) {
            links.add(read(link, asWritten));
        }
        return List.copyOf(links);
    }

    /**
     * The links in a running text, in order and without repetition: with or without scheme, in LaTeX or Markdown,
     * without the punctuation that follows them.
     */
    public static List<String> find(String text) {
        return LinkFinder.mayFindIn(text) ? new LinkFinder(text).find() : List.of();
    }

    private static Link read(String asWritten, List<String> all) {
        String text = asWritten.strip();
        Optional<WebAddress> parsed = WebAddress.parse(text);
        if (parsed.isEmpty()) {
            return new Link(text, LinkKind.OTHER, LinkStatus.MALFORMED, asWritten);
        }
        WebAddress address = parsed.get();
        return new Link(address.url(), Hosts.kind(address), status(text, address, all), asWritten);
    }

    private static LinkStatus status(String text, WebAddress address, List<String> all) {
        if (isPlaceholder(address)) {
            return LinkStatus.MALFORMED;
        }
        if (CUT_OFF.matcher(text).find() || isCutShort(text, address, all)) {
            return LinkStatus.TRUNCATED;
        }
        return leadsNowhere(address) ? LinkStatus.MALFORMED : LinkStatus.OK;
    }

    private static boolean isPlaceholder(WebAddress address) {
        return (Hosts.isForge(address) || address.isAt("4open.science"))
                && address.segments().stream()
                        .limit(2)
                        .anyMatch(segment -> PLACEHOLDER.matcher(segment).matches());
    }

    /** The beginning of another link that by itself does not lead to a repository. */
    private static boolean isCutShort(String text, WebAddress address, List<String> all) {
        return leadsNowhere(address)
                && all.stream()
                        .map(String::strip)
                        .anyMatch(other -> other.length() > text.length() && other.startsWith(text));
    }

    private static boolean leadsNowhere(WebAddress address) {
        int needed = Hosts.needsOwnerAndName(address) || address.isAt("4open.science") ? 2 : 0;
        return address.segments().size() < needed;
    }
}
