package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twice the text takes about twice the time, whatever the text. */
class TaggerTimeTest {
    private static final int SIZE = 60_000;
    private final Vocabulary vocabulary = Vocabulary.load(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CT ",
                "(CT) ",
                "C T (CT) ",
                "CT-",
                "a",
                "a.",
                "http://a/CT/",
                "CT such as ",
                "functional MRI ",
                "脑电",
                "{$\\",
                "CT patients. ",
                "x-ray crystallography ",
                "- ",
                "electro- "
            })
    void growsNoFasterThanTheText(String piece) {
        time(piece, SIZE / 4);
        long once = time(piece, SIZE);
        long fourTimes = time(piece, 4 * SIZE);

        // Quadratic work would take sixteen times as long; the rest is for noise and a floor for fast cases.
        assertTrue(fourTimes < 9 * Math.max(once, 20_000_000L), once + " ns, then " + fourTimes + " ns");
    }

    /** Processor time of this thread, which other processes do not add to; the best of three. */
    private long time(String piece, int size) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        PaperText paper = new PaperText(null, null, piece.repeat(size / piece.length()), List.of());
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = threads.getCurrentThreadCpuTime();
            vocabulary.tag(paper);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
