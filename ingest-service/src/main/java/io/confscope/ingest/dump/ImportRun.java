package io.confscope.ingest.dump;

import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.paper.PaperContent;
import io.confscope.ingest.paper.Tagging;
import io.confscope.ingest.staging.Cataloguer;
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

/**
 * Takes the records of one dump from its reader to the database, a batch at a time, and counts. While a batch is written,
 * the next one is read and tagged.
 */
final class ImportRun implements RecordSink, AutoCloseable {

    private static final int BATCH = 1000;

    /** Two batches are held at once: together a few times this, whatever the papers are like. */
    private static final long BATCH_CHARACTERS = 4_000_000;

    private static final int PROBLEMS = 500;

    private final Staging staging;
    private final Vocabulary vocabulary;
    private final DumpProblems problems;
    private final IngestMetrics metrics;
    private final Cataloguer cataloguer;
    private final BatchWriter writer;

    private final Counts counts = new Counts();
    private final SortedSet<String> editions = new TreeSet<>();
    private final List<Incoming> records = new ArrayList<>(BATCH);
    private final List<ParseProblem> found = new ArrayList<>();
    private final long start = System.nanoTime();
    private long characters;
    private int reportedTopics;
    private long numbered;
    private volatile long recordsRead;
    private volatile long stored;
    private long taggingNanos;

    ImportRun(Staging staging, Vocabulary vocabulary, Stager stager, DumpProblems problems, IngestMetrics metrics) {
        this.staging = staging;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.metrics = metrics;
        this.cataloguer = new Cataloguer(vocabulary);
        this.writer = new BatchWriter(stager, staging);
    }

    @Override
    public void paper(ParsedPaper paper) {
        PaperContent content = cataloguer.content(paper);
        editions.add(content.edition());
        if (cataloguer.hasCut()) {
            doubt(paper, content, "field-too-long", "A field is longer than any paper's; it was kept in part.");
        }
        if (cataloguer.hasMended()) {
            doubt(
                    paper,
                    content,
                    "broken-character",
                    "A text holds half a character or a NUL; it was replaced by “�”.");
        }
        records.add(Incoming.of(++numbered, paper.id(), content, tag(content), paper.firstLine(), paper.lastLine()));
        reportNewTopic(paper);
        characters += content.characters();
        if (records.size() == BATCH || characters >= BATCH_CHARACTERS) {
            store();
        }
    }

    private void doubt(ParsedPaper paper, PaperContent content, String code, String message) {
        warning(ParseProblem.warning(paper.firstLine(), 1, code, message, content.anyTitle()));
    }

    private Tagging tag(PaperContent content) {
        long before = System.nanoTime();
        Tagging tagging = Tagging.of(content, vocabulary);
        taggingNanos += System.nanoTime() - before;
        return tagging;
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
        account(writer.finish());
        storeProblems();
        metrics.spent("tag", taggingNanos);
        metrics.spent("store", writer.writingNanos());
        metrics.spent("read", System.nanoTime() - start - taggingNanos - writer.waitingNanos());
    }

    /** Waits for a batch that is still being written, so that nothing is written any more after this. */
    @Override
    public void close() {
        writer.close();
    }

    private void problem(ParseProblem problem) {
        counts.problem(problem.severity());
        found.add(problem);
        if (found.size() >= PROBLEMS) {
            storeProblems();
        }
    }

    private void store() {
        if (!records.isEmpty()) {
            account(writer.write(List.copyOf(records)));
            records.clear();
            characters = 0;
        }
    }

    private void account(Outcomes outcomes) {
        counts.stored(outcomes);
        stored = counts.papers();
        recordsRead = counts.read();
        outcomes.doubts().forEach(this::problem);
    }

    private void storeProblems() {
        problems.keep(staging.dumpId(), counts.problems() - found.size(), found);
        found.clear();
    }

    /** Records read so far; any thread may ask. */
    long recordsRead() {
        return recordsRead;
    }

    /** Papers staged so far; any thread may ask. */
    long stored() {
        return stored;
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
