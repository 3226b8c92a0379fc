package io.confscope.benchmarks.tagging;

import io.confscope.ingest.vocabulary.PaperText;
import io.confscope.ingest.vocabulary.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts what was read, in millions of bytes of UTF-8; the harness shows it per second. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Megabytes {
    public double megabytes;

    @Setup(Level.Iteration)
    public void reset() {
        megabytes = 0;
    }

    static double of(List<PaperText> papers) {
        return papers.stream()
                        .flatMap(paper -> Stream.of(TextField.values()).map(paper::of))
                        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
    }
}
