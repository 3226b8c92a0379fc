package io.confscope.ingest.paper;

import io.confscope.ingest.link.CodeLevel;
import io.confscope.ingest.vocabulary.Evidence;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.PaperText;
import io.confscope.ingest.vocabulary.Tags;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;

/**
 * What the rules say of a paper.
 *
 * @param code the id of the code level
 * @param tags every term of every multi-valued facet, see {@link FacetTags}
 */
public record Tagging(String code, String tags, List<Evidence> evidence) {

    public Tagging {
        evidence = List.copyOf(evidence);
    }

    public static Tagging of(PaperContent paper, Vocabulary vocabulary) {
        Tags tags = vocabulary.tag(text(paper));
        List<String> facets = vocabulary.facets().stream()
                .filter(Facet::multiple)
                .map(Facet::id)
                .toList();
        String code = CodeLevel.of(paper.links(), paper.abstractText()).name().toLowerCase(Locale.ROOT);
        return new Tagging(code, FacetTags.write(facets, tags::terms), tags.evidence());
    }

    /** The texts that rules look at. */
    public static PaperText text(PaperContent paper) {
        return new PaperText(paper.titleEn(), paper.titleZh(), paper.abstractText(), paper.keywords());
    }
}
