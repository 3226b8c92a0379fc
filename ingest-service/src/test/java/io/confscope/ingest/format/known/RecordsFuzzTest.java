package io.confscope.ingest.format.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.confscope.ingest.format.Reading;
import io.confscope.ingest.format.SoundReading;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Timeout;

/** Any text at all, read by each reader of records in JSON or CSV. */
@Timeout(30)
class RecordsFuzzTest {

    @FuzzTest
    void paperlists(byte[] bytes) throws IOException {
        checkJson(Samples.PAPERLISTS, bytes);
    }

    @FuzzTest
    void openReview(byte[] bytes) throws IOException {
        checkJson(Samples.OPENREVIEW, bytes);
    }

    @FuzzTest
    void publisher(byte[] bytes) throws IOException {
        checkJson(Samples.PUBLISHER, bytes);
    }

    @FuzzTest
    void jsonLines(byte[] bytes) throws IOException {
        checkJson(Samples.JSON_LINES, bytes);
    }

    /** A table is read as CSV unless it starts like JSON. */
    @FuzzTest
    void csv(byte[] bytes) throws IOException {
        String text = SoundReading.text(bytes);
        Reading reading = SoundReading.of(Samples.CSV.reader(), text);
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        check(reading, json ? OptionalLong.empty() : RecordCount.ofCsv(text));
        List<String> lines = text.lines().filter(line -> !line.isEmpty()).toList();
        boolean rows = lines.size() > 1 && lines.get(0).indexOf('"') < 0;
        assertFalse(!json && reading.lines().isEmpty() && rows, "something is said of every table with rows");
    }

    private static void checkJson(Samples sample, byte[] bytes) throws IOException {
        String text = SoundReading.text(bytes);
        Reading reading = SoundReading.of(sample.reader(), text);
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        if (sample != Samples.JSON_LINES || json) {
            OptionalLong records = RecordCount.ofJson(text);
            check(reading, records);
            assertFalse(records.isEmpty() && reading.rejected() == 0, "something broken is rejected");
        }
    }

    private static void check(Reading reading, OptionalLong records) {
        boolean tooDeep =
                reading.problems().stream().anyMatch(problem -> problem.code().equals("json-limit"));
        if (records.isPresent() && !tooDeep) {
            int read = reading.papers().size() + reading.rejected() + reading.skippedCards();
            assertEquals(records.getAsLong(), read, "every record is a paper, rejected or skipped");
        }
    }
}
