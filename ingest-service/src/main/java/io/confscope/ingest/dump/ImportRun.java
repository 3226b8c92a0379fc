package io.confscope.ingest.dump;

import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.paper.PaperContent;
import io.confscope.ingest.staging.Cataloguer;
import io.confscope.ingest.staging.EarlierPapers;
import io.confscope.ingest.staging.Incoming;
import io.confscope.ingest.staging.Outcomes;
import io.confscope.ingest.staging.Stager;
import io.confscope.ingest.staging.Staging;
import io.confscope.ingest.term.SeenTerm;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Takes the records of one dump from its reader to the database, a batch at a time, and counts. */
final class ImportRun implements RecordSink {

    private static final int BATCH = 500;

    /** Problems after which nothing more of a dump was read. */
    private static final Set<String> BREAKS = Set.of("broken-json", "json-limit", "broken-csv", "cut-off-record");

    private final Staging staging;
    private final Stager stager;
    private final DumpProblems problems;
    private final IngestMetrics metrics;
    private final Cataloguer cataloguer;
    private final EarlierPapers earlier;

    private final Counts counts = new Counts();
    private final SortedSet<String> editions = new TreeSet<>();
    private final List<Incoming> records = new ArrayList<>(BATCH);
    private final List<ParseProblem> found = new ArrayList<>();
    private int reportedTopics;
    private long numbered;
    private boolean brokenOff;
    private volatile long recordsRead;
    private volatile long stored;
    private long storingNanos;

    ImportRun(Staging staging, Vocabulary vocabulary, Stager stager, DumpProblems problems, IngestMetrics metrics) {
        this.staging = staging;
        this.stager = stager;
        this.problems = problems;
        this.metrics = metrics;
        this.cataloguer = new Cataloguer(vocabulary);
        this.earlier = stager.earlierPapers(staging);
    }

    @Override
    public void paper(ParsedPaper paper) {
        PaperContent content = cataloguer.content(paper);
        editions.add(content.edition());
        if (cataloguer.hasCut()) {
            warning(ParseProblem.warning(
                    paper.firstLine(),
                    1,
                    "field-too-long",
                    "A field is longer than any paper's; it was kept in part.",
                    String.valueOf(content.titleEn() != null ? content.titleEn() : content.titleZh())));
        }
        records.add(new Incoming(++numbered, paper.id(), content, paper.firstLine(), paper.lastLine()));
        reportNewTopic(paper);
        if (records.size() == BATCH) {
            store();
        }
    }

    private void reportNewTopic(ParsedPaper paper) {
        if (cataloguer.unknownTopics() > reportedTopics) {
            reportedTopics++;
            warning(ParseProblem.warning(
                    paper.firstLine(),
                    1,
                    "new-topic",
                    "“" + paper.topic() + "” is in no vocabulary file; it was kept as a topic of its own.",
                    String.valueOf(paper.topic())));
        }
    }

    @Override
    public void rejected(ParseProblem problem) {
        counts.rejected();
        brokenOff |= BREAKS.contains(problem.code());
        problem(problem);
    }

    @Override
    public void warning(ParseProblem problem) {
        problem(problem);
    }

    @Override
    public void skipped() {
        counts.skipped();
    }

    /** Stores what is still held back. */
    void finish() {
        store();
    }

    private void problem(ParseProblem problem) {
        counts.problem(problem.severity());
        found.add(problem);
        if (found.size() >= BATCH) {
            storeProblems();
        }
    }

    private void store() {
        if (!records.isEmpty()) {
            long start = System.nanoTime();
            Outcomes outcomes = stager.stage(staging, earlier, List.copyOf(records));
            long nanos = System.nanoTime() - start;
            metrics.spent("tag", outcomes.taggingNanos());
            metrics.spent("store", nanos - outcomes.taggingNanos());
            storingNanos += nanos;
            counts.stored(outcomes);
            records.clear();
            stored = counts.papers();
            recordsRead = counts.read();
            outcomes.doubts().forEach(this::problem);
        }
        storeProblems();
    }

    private void storeProblems() {
        problems.keep(staging.dumpId(), counts.problems() - found.size(), found);
        found.clear();
    }

    /** How much of the time went into the database and the tagger, in nanoseconds. */
    long storingNanos() {
        return storingNanos;
    }

    /** Records read so far; any thread may ask. */
    long recordsRead() {
        return recordsRead;
    }

    /** Papers staged so far; any thread may ask. */
    long stored() {
        return stored;
    }

    /** Whether the dump has an end that was not read. */
    boolean brokenOff() {
        return brokenOff;
    }

    Counts counts() {
        return counts;
    }

    SortedSet<String> editions() {
        return editions;
    }

    Set<SeenTerm> terms() {
        return cataloguer.seen();
    }
}
