package io.confscope.ingest.staging;

import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.paper.PaperContent;
import io.confscope.ingest.term.SeenTerm;
import io.confscope.ingest.vocabulary.Term;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the words of a dump into the terms of the vocabulary, and notes the terms that no file names. */
public final class Cataloguer {

    private static final Pattern NOT_IN_IDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_ID = 60;
    private static final int MOST_IDS = 1_000;

    /** What filters say for "no term", so that no term may be called that. */
    private static final String NONE = "none";

    private final Vocabulary vocabulary;
    private final Set<SeenTerm> seen = new LinkedHashSet<>();
    private final Map<String, String> ids = new HashMap<>();
    private FieldLimits limits = new FieldLimits();
    private final Set<String> unknownTopics = new LinkedHashSet<>();

    public Cataloguer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public PaperContent content(ParsedPaper said) {
        limits = new FieldLimits();
        ParsedPaper paper = limits.of(said);
        String venue = idOf(paper.venue());
        String edition = venue + "-" + paper.year();
        String name = label(paper.venue(), venue);
        seen.add(new SeenTerm("venue", venue, name));
        seen.add(new SeenTerm("year", String.valueOf(paper.year()), String.valueOf(paper.year())));
        seen.add(new SeenTerm("edition", edition, name + " " + paper.year()));
        return new PaperContent(
                edition,
                venue,
                paper.year(),
                vocabulary
                        .decision(paper.decision() == null ? "" : paper.decision())
                        .orElse("unknown"),
                presentation(paper.presentation()),
                paper.presentation(),
                topic(paper.topic()),
                paper.topic(),
                area(paper.area()),
                paper.area(),
                paper.titleEn(),
                paper.titleZh(),
                paper.abstractText(),
                paper.abstractComplete(),
                paper.keywords(),
                paper.authors(),
                PaperLinks.of(paper),
                paper.sourceIds());
    }

    /** A paper that is there, catalogued anew from its source's own words. */
    PaperContent again(PaperContent paper) {
        return new PaperContent(
                paper.edition(),
                paper.venue(),
                paper.year(),
                paper.decision(),
                presentation(paper.presentationAsWritten()),
                paper.presentationAsWritten(),
                topic(paper.topicAsWritten()),
                paper.topicAsWritten(),
                paper.area(),
                paper.areaAsWritten(),
                paper.titleEn(),
                paper.titleZh(),
                paper.abstractText(),
                paper.abstractComplete(),
                paper.keywords(),
                paper.authors(),
                PaperLinks.again(paper),
                paper.sourceIds());
    }

    /** What was seen so far that no vocabulary file names. */
    public Set<SeenTerm> seen() {
        return Set.copyOf(seen);
    }

    /** Whether a field of the last paper was too long and kept in part. */
    public boolean hasCut() {
        return limits.haveCut();
    }

    /** Whether a text of the last paper held a broken character, which was replaced. */
    public boolean hasMended() {
        return limits.haveMended();
    }

    /** How many topics were seen so far that no vocabulary file names. */
    public int unknownTopics() {
        return unknownTopics.size();
    }

    private @Nullable String presentation(@Nullable String asWritten) {
        return asWritten == null ? null : vocabulary.presentation(asWritten).orElse("other");
    }

    private @Nullable String topic(@Nullable String asWritten) {
        if (asWritten == null) {
            return null;
        }
        Optional<Term> known = vocabulary.topic(asWritten);
        if (known.isPresent()) {
            return known.get().id();
        }
        unknownTopics.add(asWritten);
        return noted("topic", asWritten);
    }

    private @Nullable String area(@Nullable String asWritten) {
        return asWritten == null ? null : noted("area", asWritten);
    }

    /** The id of what is written; null for a source's "None", which a filter understands as nothing written. */
    private @Nullable String noted(String facet, String asWritten) {
        String id = idOf(asWritten);
        if (id.equals(NONE)) {
            return null;
        }
        seen.add(new SeenTerm(facet, id, asWritten));
        return id;
    }

    /** A file's name and an export give the venue as its id; its letters are an acronym then. */
    private static String label(String asWritten, String id) {
        return asWritten.equals(id) ? asWritten.toUpperCase(Locale.ROOT) : asWritten;
    }

    /** Few different words are written in many papers; where they are many, none is worth keeping. */
    private String idOf(String asWritten) {
        if (ids.size() == MOST_IDS) {
            ids.clear();
        }
        return ids.computeIfAbsent(asWritten, Cataloguer::id);
    }

    /** Letters and digits of any script in lower case, everything else as one hyphen. */
    private static String id(String asWritten) {
        String words = NOT_IN_IDS.matcher(asWritten.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = words.substring(
                0, words.offsetByCodePoints(0, Math.min(LONGEST_ID, words.codePointCount(0, words.length()))));
        String id = cut.replaceAll("^-|-$", "");
        return id.isEmpty() ? "unnamed" : id;
    }
}
