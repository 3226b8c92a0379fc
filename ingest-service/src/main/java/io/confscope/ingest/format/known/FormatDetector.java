package io.confscope.ingest.format.known;

import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.UnreadableDumpException;
import io.confscope.ingest.format.digest.DigestReader;
import io.confscope.ingest.format.json.JsonRecords;
import io.confscope.ingest.format.table.TableReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the format of a dump by the beginning of its text. */
public final class FormatDetector {

    private static final int HEAD = 1 << 20;

    private FormatDetector() {}

    public static DumpFormat detect(DumpText text) throws IOException, UnreadableDumpException {
        String head = head(text);
        if (head.isBlank()) {
            throw new UnreadableDumpException(
                    "empty-dump", "The dump holds no text; send the file's bytes as the body.");
        }
        var first = new FirstRecord();
        JsonRecords.read(DumpText.of(head), first, first);
        Optional<DumpFormat> json = first.format();
        if (json.isPresent()) {
            return json.get();
        }
        if (TableReader.recognises(head.lines().findFirst().orElse(""))) {
            return DumpFormat.TABLE;
        }
        // After the others: their texts may quote a digest's.
        if (head.lines().anyMatch(DigestReader::startsRecord)) {
            return DumpFormat.DIGEST;
        }
        throw new UnreadableDumpException(
                "unknown-format",
                "The dump is of no known format; the formats read are "
                        + Arrays.stream(DumpFormat.values()).map(DumpFormat::id).collect(Collectors.joining(", "))
                        + " (see docs/formats.md).");
    }

    private static String head(DumpText text) throws IOException {
        char[] buffer = new char[HEAD];
        int length = 0;
        try (Reader reader = text.open()) {
            for (int n = reader.read(buffer); n >= 0 && length < HEAD; n = reader.read(buffer, length, HEAD - length)) {
                length += n;
            }
        }
        return new String(buffer, 0, length);
    }
}
