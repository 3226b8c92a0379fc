package io.confscope.ingest.link;

import java.util.List;

/** Reads a paper's links. */
public final class Links {
    private Links() {}

    public static List<Link> read(List<String> asWritten) {
        return asWritten.stream()
                .map(link -> new Link(link, LinkKind.OTHER, LinkStatus.OK, link))
                .toList();
    }

    public static List<String> find(String text) {
        return List.of();
    }
}
