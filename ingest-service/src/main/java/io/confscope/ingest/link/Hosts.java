package io.confscope.ingest.link;

import java.util.Set;

/** What the well-known hosts keep. */
final class Hosts {
    private static final Set<String> FORGES =
            Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "sr.ht");
    private static final Set<String> DATA = Set.of(
            "zenodo.org",
            "physionet.org",
            "figshare.com",
            "data.mendeley.com",
            "dataverse.harvard.edu",
            "ieee-dataport.org",
            "synapse.org",
            "openneuro.org");
    private static final Set<String> PAPERS = Set.of(
            "aaai.org",
            "aclanthology.org",
            "arxiv.org",
            "biorxiv.org",
            "bmj.com",
            "cell.com",
            "chemrxiv.org",
            "dblp.org",
            "dl.acm.org",
            "ecva.net",
            "frontiersin.org",
            "hal.science",
            "iclr.cc",
            "icml.cc",
            "ieeexplore.ieee.org",
            "ijcai.org",
            "isca-archive.org",
            "jamanetwork.com",
            "jmlr.org",
            "link.springer.com",
            "mdpi.com",
            "medrxiv.org",
            "nature.com",
            "nejm.org",
            "neurips.cc",
            "nips.cc",
            "onlinelibrary.wiley.com",
            "openaccess.thecvf.com",
            "openreview.net",
            "papers.miccai.org",
            "papers.ssrn.com",
            "pmc.ncbi.nlm.nih.gov",
            "pnas.org",
            "proceedings.mlr.press",
            "pubmed.ncbi.nlm.nih.gov",
            "roboticsproceedings.org",
            "science.org",
            "sciencedirect.com",
            "semanticscholar.org",
            "thelancet.com",
            "usenix.org",
            "vldb.org");
    private static final Set<String> PAGES = Set.of(
            "github.io", "gitlab.io", "sites.google.com", "vercel.app", "netlify.app", "pages.dev", "readthedocs.io");

    private static final Set<String> VIDEOS = Set.of("youtube.com", "youtu.be", "vimeo.com", "bilibili.com");

    private Hosts() {}

    static LinkKind kind(WebAddress address) {
        if (address.isAt("4open.science")) {
            return LinkKind.ANONYMOUS;
        }
        if (isForge(address)) {
            return isAnonymousOwner(address) ? LinkKind.ANONYMOUS : LinkKind.REPOSITORY;
        }
        if (address.isAt("huggingface.co") || address.isAt("hf.co") || address.isAt("modelscope.cn")) {
            return hub(address);
        }
        if (address.isAt("kaggle.com")) {
            return kaggle(address);
        }
        if (address.isAt("doi.org")) {
            return address.segment(0).equals("10.5281") || address.segment(0).equals("10.13026")
                    ? LinkKind.DATASET
                    : LinkKind.PAPER;
        }
        return byHost(address);
    }

    private static LinkKind byHost(WebAddress address) {
        if (DATA.stream().anyMatch(address::isAt)) {
            return LinkKind.DATASET;
        }
        boolean paper = PAPERS.stream().anyMatch(address::isAt)
                || address.segment(address.segments().size() - 1).endsWith(".pdf");
        if (paper && !address.segments().isEmpty()) {
            return LinkKind.PAPER;
        }
        return PAGES.stream().anyMatch(address::isAt) ? LinkKind.PROJECT : LinkKind.OTHER;
    }

    /** Whether only a film is shown there. */
    static boolean isVideo(WebAddress address) {
        return VIDEOS.stream().anyMatch(address::isAt);
    }

    static boolean isForge(WebAddress address) {
        return FORGES.contains(address.host())
                || address.host().startsWith("gitlab.")
                || address.host().startsWith("git.")
                || address.host().equals("gist.github.com");
    }

    /** Whether the address must have an owner and a name behind the host to lead anywhere. */
    static boolean needsOwnerAndName(WebAddress address) {
        return FORGES.contains(address.host());
    }

    private static boolean isAnonymousOwner(WebAddress address) {
        return address.segment(0).startsWith("anonymous") || address.segment(0).startsWith("anon-");
    }

    private static LinkKind hub(WebAddress address) {
        return switch (address.segment(0)) {
            case "datasets" -> LinkKind.DATASET;
            case "spaces" -> LinkKind.PROJECT;
            case "papers" -> LinkKind.PAPER;
            case "models" -> LinkKind.MODEL;
            case "collections", "docs", "blog" -> LinkKind.OTHER;
            default -> address.segments().size() >= 2 ? LinkKind.MODEL : LinkKind.OTHER;
        };
    }

    private static LinkKind kaggle(WebAddress address) {
        return switch (address.segment(0)) {
            case "datasets", "competitions", "c" -> LinkKind.DATASET;
            case "models" -> LinkKind.MODEL;
            case "code" -> LinkKind.REPOSITORY;
            default -> LinkKind.OTHER;
        };
    }
}
