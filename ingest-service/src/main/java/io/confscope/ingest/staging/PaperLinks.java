package io.confscope.ingest.staging;

import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.link.Link;
import io.confscope.ingest.link.LinkKind;
import io.confscope.ingest.link.LinkStatus;
import io.confscope.ingest.link.Links;
import io.confscope.ingest.paper.PaperContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A paper's links from wherever it has them, each once: its source's lists, its own page there, and its abstract. */
final class PaperLinks {

    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://(?:www\\.)?");
    private static final Pattern TAIL = Pattern.compile("(?:\\.git)?/*$");

    private final Map<String, Link> byAddress = new LinkedHashMap<>();

    private PaperLinks() {}

    static List<Link> of(ParsedPaper paper) {
        var links = new PaperLinks();
        Links.read(paper.links()).forEach(links::add);
        Links.read(paper.pages()).forEach(page -> links.add(asPaper(page)));
        links.addNamedIn(paper.abstractText(), paper.abstractComplete());
        return links.all();
    }

    /** Those of a paper that is there, read anew. */
    static List<Link> again(PaperContent paper) {
        var links = new PaperLinks();
        List<Link> read = Links.read(paper.links().stream().map(Link::asWritten).toList());
        for (int i = 0; i < read.size(); i++) {
            // In which field it once stood only its kind still tells.
            boolean wasPage = paper.links().get(i).kind() == LinkKind.PAPER;
            links.add(wasPage ? asPaper(read.get(i)) : read.get(i));
        }
        links.addNamedIn(paper.abstractText(), paper.abstractComplete());
        return links.all();
    }

    /** All of both. */
    static List<Link> union(List<Link> known, List<Link> said) {
        var links = new PaperLinks();
        known.forEach(links::add);
        said.forEach(links::add);
        return links.all();
    }

    /** The page of a paper at a host that is not known for anything. */
    private static Link asPaper(Link page) {
        return page.kind() == LinkKind.OTHER && page.status() == LinkStatus.OK
                ? new Link(page.url(), LinkKind.PAPER, page.status(), page.asWritten())
                : page;
    }

    private List<Link> all() {
        return List.copyOf(byAddress.values());
    }

    /** What was there first stays, unless it is only now said to be the page of the paper. */
    private void add(Link link) {
        byAddress.merge(
                address(link),
                link,
                (known, said) -> known.kind() == LinkKind.OTHER && said.kind() == LinkKind.PAPER ? said : known);
    }

    /** What leads nowhere is no link in a running text, and the end of an unfinished one may have been cut off. */
    private void addNamedIn(@Nullable String abstractText, boolean whole) {
        if (abstractText == null) {
            return;
        }
        for (Link link : Links.read(Links.find(whole ? abstractText : withoutLastWord(abstractText)))) {
            if (link.status() == LinkStatus.OK) {
                byAddress.putIfAbsent(address(link), link);
            }
        }
    }

    private static String withoutLastWord(String text) {
        int end = text.stripTrailing().length();
        while (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** What is the same in all ways to write an address. */
    private static String address(Link link) {
        String plain = TAIL.matcher(SCHEME.matcher(link.url()).replaceFirst("")).replaceFirst("");
        int path = plain.indexOf('/');
        String host = (path < 0 ? plain : plain.substring(0, path)).toLowerCase(Locale.ROOT);
        String rest = path < 0 ? "" : plain.substring(path);
        // Elsewhere, such as where addresses are shortened, a capital letter may make another one.
        return host + (host.equals("github.com") ? rest.toLowerCase(Locale.ROOT) : rest);
    }
}
