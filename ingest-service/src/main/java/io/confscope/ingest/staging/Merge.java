package io.confscope.ingest.staging;

import io.confscope.ingest.paper.PaperContent;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paper out of what is known and what a dump says: the dump's word counts where it says something, a complete
 * abstract before a beginning and a longer one before a shorter, and of links and source ids all.
 */
final class Merge {

    private Merge() {}

    static PaperContent of(PaperContent known, PaperContent said) {
        boolean newAbstract = isBetterAbstract(known, said);
        boolean newPresentation = said.presentationAsWritten() != null;
        boolean newTopic = said.topic() != null;
        boolean newArea = said.area() != null;
        return new PaperContent(
                known.edition(),
                said.venue(),
                known.year(),
                "unknown".equals(said.decision()) ? known.decision() : said.decision(),
                newPresentation ? said.presentation() : known.presentation(),
                newPresentation ? said.presentationAsWritten() : known.presentationAsWritten(),
                newTopic ? said.topic() : known.topic(),
                newTopic ? said.topicAsWritten() : known.topicAsWritten(),
                newArea ? said.area() : known.area(),
                newArea ? said.areaAsWritten() : known.areaAsWritten(),
                orElse(said.titleEn(), known.titleEn()),
                orElse(said.titleZh(), known.titleZh()),
                newAbstract ? said.abstractText() : known.abstractText(),
                newAbstract ? said.abstractComplete() : known.abstractComplete(),
                said.keywords().isEmpty() ? known.keywords() : said.keywords(),
                said.authors().isEmpty() ? known.authors() : said.authors(),
                PaperLinks.union(known.links(), said.links()),
                union(known.sourceIds(), said.sourceIds()));
    }

    private static boolean isBetterAbstract(PaperContent known, PaperContent said) {
        if (said.abstractText() == null) {
            return false;
        }
        if (known.abstractText() == null || said.abstractComplete() != known.abstractComplete()) {
            return known.abstractText() == null || said.abstractComplete();
        }
        return said.abstractComplete()
                || said.abstractText().length() >= known.abstractText().length();
    }

    private static @Nullable String orElse(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }

    private static List<String> union(List<String> known, List<String> said) {
        var all = new LinkedHashSet<>(known);
        all.addAll(said);
        return List.copyOf(all);
    }
}
