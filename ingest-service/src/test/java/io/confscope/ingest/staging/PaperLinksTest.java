package io.confscope.ingest.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.PaperFields;
import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.Reading;
import io.confscope.ingest.link.CodeLevel;
import io.confscope.ingest.link.Link;
import io.confscope.ingest.paper.PaperContent;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperLinksTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load(null);

    private static PaperContent content(
            List<String> links, List<String> pages, @Nullable String abstractText, boolean whole) {
        var reading = new Reading();
        new PaperFields()
                .origin(new Origin("ICLR", 2026))
                .titleEn("T")
                .links(links)
                .pages(pages)
                .abstractText(abstractText, whole)
                .giveTo(reading, new Place(1, 1, 1, "T"));
        ParsedPaper paper = reading.papers().get(0);
        return new Cataloguer(VOCABULARY).content(paper);
    }

    private static List<String> shown(PaperContent paper) {
        return paper.links().stream()
                .map(link -> link.kind().id() + " " + link.url())
                .toList();
    }

    private static CodeLevel level(PaperContent paper) {
        return CodeLevel.of(paper.links(), paper.abstractText());
    }

    @Test
    void theAbstractsRepositoryIsALinkLikeAnyOther() {
        PaperContent paper = content(List.of(), List.of(), "We learn. Our code is at https://github.com/a/b.", true);
        assertEquals(List.of("repository https://github.com/a/b"), shown(paper));
        assertEquals(CodeLevel.OPEN, level(paper));
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b, https://github.com/a/b.",
        "http://www.github.com/A/b, https://github.com/a/b",
        "https://github.com/a/b.git, (https://github.com/a/b/)"
    })
    void whatIsListedAndNamedIsOneLink(String listed, String named) {
        PaperContent paper = content(List.of(listed), List.of(), "Code: " + named + " for all.", true);
        assertEquals(List.of("repository " + listed), shown(paper));
    }

    @Test
    void addressesThatDifferInMoreThanTheWayToWriteThemAreAllKept() {
        List<String> listed = List.of("https://goo.gl/AbC", "https://goo.gl/abc", "https://github.com/a/b/tree/main");
        assertEquals(
                4,
                content(listed, List.of(), "See github.com/a/b too.", true)
                        .links()
                        .size());
    }

    @Test
    void theCutEndOfAnAbstractIsNoLink() {
        String cut = "Code: https://github.com/a/b and https://github.com/a/lon";
        assertEquals(List.of("repository https://github.com/a/b"), shown(content(List.of(), List.of(), cut, false)));
        assertEquals(2, content(List.of(), List.of(), cut, true).links().size());
    }

    @Test
    void whatLeadsNowhereIsNoLinkInARunningText() {
        assertEquals(
                List.of(),
                shown(content(List.of(), List.of(), "As on https://github.com/ and https://github.com/x.", true)));
    }

    @Test
    void thePageThatASourceShowsAPaperOnSaysNothingOfItsCode() {
        PaperContent paper =
                content(List.of(), List.of("https://a-society.example.org/paper/1"), "Code will be released.", true);
        assertEquals(List.of("paper https://a-society.example.org/paper/1"), shown(paper));
        assertEquals(CodeLevel.PROMISED, level(paper));
        assertEquals(paper, new Cataloguer(VOCABULARY).again(paper));
    }

    @Test
    void aPageThatIsListedAmongTheLinksIsOneOfTheProject() {
        assertEquals(CodeLevel.PAGE, level(content(List.of("https://a-society.example.org/x"), List.of(), null, true)));
    }

    @Test
    void whatIsThereIsReadAnewAndItsAbstractToo() {
        PaperContent known =
                content(List.of("https://a.example.org/x"), List.of(), "Code: github.com/a/b for all.", true);
        PaperContent before = without(known, known.links().subList(0, 1));
        assertEquals(known, new Cataloguer(VOCABULARY).again(before));
    }

    @Test
    void anExportThatDoesNotTellAPageFromALinkChangesNothing() {
        List<Link> known = content(List.of(), List.of("https://a-society.example.org/paper/1"), null, true)
                .links();
        List<Link> said = content(List.of("https://a-society.example.org/paper/1"), List.of(), null, true)
                .links();
        assertEquals(known, PaperLinks.union(known, said));
        assertEquals(known, PaperLinks.union(said, known));
    }

    @Test
    void theSameAddressWrittenInAnotherWayChangesNothing() {
        List<Link> known =
                content(List.of("github.com/a/b"), List.of(), null, true).links();
        List<Link> said = content(List.of("https://github.com/a/b"), List.of(), null, true)
                .links();
        assertEquals(known, PaperLinks.union(known, said));
    }

    private static PaperContent without(PaperContent paper, List<Link> links) {
        return new PaperContent(
                paper.edition(),
                paper.venue(),
                paper.year(),
                paper.decision(),
                paper.presentation(),
                paper.presentationAsWritten(),
                paper.topic(),
                paper.topicAsWritten(),
                paper.area(),
                paper.areaAsWritten(),
                paper.titleEn(),
                paper.titleZh(),
                paper.abstractText(),
                paper.abstractComplete(),
                paper.keywords(),
                paper.authors(),
                links,
                paper.sourceIds());
    }
}
