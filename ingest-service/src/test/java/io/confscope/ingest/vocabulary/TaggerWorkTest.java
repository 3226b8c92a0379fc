package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.confscope.ingest.steps.CountedClasses;
import io.confscope.ingest.steps.Steps;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four times the text makes four times the work, whatever the text: counted in steps and bytes, not in time. */
class TaggerWorkTest {
    private static final int SIZE = 6_000;

    private static BiConsumer<String, List<String>> tagger = (text, keywords) -> {};

    /** The tagger as the counted classes see it: what it takes and gives belongs to both worlds. */
    public static final class Tagging implements BiConsumer<String, List<String>> {
        private final Vocabulary vocabulary = Vocabulary.load(null);

        @Override
        public void accept(String text, List<String> keywords) {
            vocabulary.tag(new PaperText(text, text, text, keywords));
        }
    }

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void countTheTagger() throws ReflectiveOperationException {
        CountedClasses counted = new CountedClasses("io.confscope.ingest.vocabulary");
        tagger = counted.make(Tagging.class, BiConsumer.class);
    }

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
                "from CT to ",
                "to astronomy from CT ",
                "functional MRI ",
                "脑电",
                "{$\\",
                "CT patients. ",
                "x-ray crystallography ",
                "- ",
                "electro- ",
                "electro",
                "without CT, ",
                "CT, EEG, ",
                "CT could be applied to ",
                "CT (c t) ",
                "EEG loss (e e g) "
            })
    void growsAsTheTextDoes(String piece) {
        Work small = work(piece, SIZE);
        Work large = work(piece, 4 * SIZE);

        assertTrue(small.steps > SIZE, "the steps are counted: " + small);
        // A square would be sixteen times as much, and is seen long before it is all there is.
        assertAll(
                () -> assertTrue(large.steps < 5 * small.steps, "steps: " + small + ", then " + large),
                () -> assertTrue(large.bytes < 6 * small.bytes, "memory: " + small + ", then " + large));
    }

    private record Work(long steps, long bytes) {}

    private static Work work(String piece, int size) {
        String text = piece.repeat(size / piece.length());
        List<String> keywords = Collections.nCopies(size / piece.length(), piece);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        long steps = Steps.of(() -> tagger.accept(text, keywords));
        return new Work(steps, thread.getCurrentThreadAllocatedBytes() - before);
    }
}
