package io.confscope.stats.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Tables as CSV of RFC 4180, in UTF-8 and with a header row, safe to be opened by a spreadsheet. */
public final class Csv {

    /** A spreadsheet runs a cell that starts with one of these. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    public static byte[] write(Table table) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(table.header());
            for (List<@Nullable Object> row : table.rows()) {
                printer.printRecord(row.stream().map(Csv::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers are left alone: a negative difference is no formula. */
    private static @Nullable Object cell(@Nullable Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
