package io.confscope.benchmarks.tagging;

import io.confscope.ingest.vocabulary.PaperText;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Tags the papers of a conference, of which none, a few or most are medical. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx1g")
public class TagPapers {
    /** Share of the sentences that speak of medical data. */
    @Param({"0", "0.02", "0.5"})
    @SuppressWarnings("NullAway.Init") // set by the harness
    String medical;

    private final Vocabulary vocabulary = Vocabulary.load(null);
    private List<PaperText> papers = List.of();
    private double size;

    @Setup
    public void write() {
        papers = new Abstracts().papers(2_000, Double.parseDouble(medical));
        size = Megabytes.of(papers);
    }

    @Benchmark
    public void tag(Megabytes read, Blackhole sink) {
        for (PaperText paper : papers) {
            sink.consume(vocabulary.tag(paper));
        }
        read.megabytes += size;
    }
}
