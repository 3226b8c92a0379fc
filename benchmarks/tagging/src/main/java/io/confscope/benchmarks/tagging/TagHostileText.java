package io.confscope.benchmarks.tagging;

import io.confscope.ingest.vocabulary.PaperText;
import io.confscope.ingest.vocabulary.Tags;
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

/** Tags texts made to be slow, at one and at four times the size: the time may grow fourfold, not sixteenfold. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class TagHostileText {
    @Param({"CT ", "C T (CT) ", "http://a/CT/", "CT such as ", "functional MRI ", "脑电", "CT patients. ", "electro- "})
    @SuppressWarnings("NullAway.Init") // set by the harness
    String piece;

    @Param({"100000", "400000"})
    int characters;

    private final Vocabulary vocabulary = Vocabulary.load(null);
    private PaperText paper = new PaperText(null, null, null, List.of());

    @Setup
    public void write() {
        paper = new PaperText(null, null, piece.repeat(characters / piece.length()), List.of());
    }

    @Benchmark
    public Tags tag() {
        return vocabulary.tag(paper);
    }
}
