package io.confscope.ingest.paper;

import io.confscope.ingest.listing.ListAnswers;
import java.util.List;

/** All papers of a filter at one revision, part by part. */
final class PaperExport implements ListAnswers.Parts {

    private final PaperCatalogue catalogue;
    private final PaperFilter filter;
    private final long revision;
    private String last = "";

    PaperExport(PaperCatalogue catalogue, PaperFilter filter, long revision) {
        this.catalogue = catalogue;
        this.filter = filter;
        this.revision = revision;
    }

    @Override
    public List<?> next() {
        List<PaperView> papers = catalogue.after(last, filter, revision);
        last = papers.isEmpty() ? last : papers.get(papers.size() - 1).id();
        return papers;
    }
}
