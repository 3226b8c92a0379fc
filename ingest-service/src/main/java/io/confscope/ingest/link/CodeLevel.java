package io.confscope.ingest.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of a paper's code can be had. */
public enum CodeLevel {
    /** There is a public repository. */
    OPEN,
    /** There is only one that was made anonymous for review. */
    ANONYMOUS,
    /** There is only a page, a data set or a model. */
    PAGE,
    /** Code is announced, and no link is given. */
    PROMISED,
    NONE;

    /** Names of repositories that papers use rather than bring. */
    private static final Set<String> TOOLS = Set.of(
            "transformers",
            "diffusers",
            "pytorch",
            "tensorflow",
            "nnunet",
            "monai",
            "mmdetection",
            "mmsegmentation",
            "fairseq",
            "detectron2",
            "timm",
            "peft",
            "trl",
            "vllm",
            "lm-evaluation-harness");

    /** The term of the facet {@code code}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the links show, or else what the abstract announces. A malformed link shows nothing. */
    public static CodeLevel of(List<Link> links, @Nullable String abstractText) {
        List<LinkKind> own = new ArrayList<>();
        boolean tool = false;
        for (Link link : links) {
            if (link.status() != LinkStatus.MALFORMED && !isToReadOrWatch(link)) {
                boolean isTool = isTool(link);
                tool |= isTool;
                if (!isTool) {
                    own.add(link.kind());
                }
            }
        }
        boolean onlyTool = own.isEmpty() && tool && (abstractText == null || !CodePromise.isForLater(abstractText));
        if (own.contains(LinkKind.REPOSITORY) || onlyTool) {
            return OPEN;
        }
        if (own.contains(LinkKind.ANONYMOUS)) {
            return ANONYMOUS;
        }
        if (!own.isEmpty()) {
            return PAGE;
        }
        return abstractText != null && CodePromise.isIn(abstractText) ? PROMISED : NONE;
    }

    /** A paper or a film says of its code no more than the abstract does. */
    private static boolean isToReadOrWatch(Link link) {
        return link.kind() == LinkKind.PAPER
                || (link.kind() == LinkKind.OTHER
                        && WebAddress.parse(link.url()).filter(Hosts::isVideo).isPresent());
    }

    /** A repository by whose name it is somebody's tool; where nothing else is linked or announced it still counts. */
    private static boolean isTool(Link link) {
        if (link.kind() != LinkKind.REPOSITORY) {
            return false;
        }
        String url = link.url().toLowerCase(Locale.ROOT).replaceAll("(?:\\.git)?/?$", "");
        String name = url.substring(url.lastIndexOf('/') + 1);
        return TOOLS.contains(name) || name.endsWith("toolkit") || name.endsWith("toolbox");
    }
}
