package io.confscope.stats.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatNeedsQuotesAndLeavesMissingFiguresEmpty() {
        Table table =
                new Table(List.of("label", "share")).row("影像, \"CT\"", null).row("b", new BigDecimal("0.5"));
        assertEquals("label,share\r\n\"影像, \"\"CT\"\"\",\r\nb,0.5\r\n", text(table));
    }

    @Test
    void noTextStartsAFormulaAndNumbersStayNumbers() {
        Table table = new Table(List.of("text"));
        for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
            table.row(start + "x");
        }
        table.row(new BigDecimal("-0.5"));
        assertEquals("text\r\n'=x\r\n'+x\r\n'-x\r\n'@x\r\n'\tx\r\n\"'\rx\"\r\n-0.5\r\n", text(table));
    }

    @Test
    void aRowThatDoesNotFitTheHeaderIsRefused() {
        Table table = new Table(List.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> table.row("only one"));
    }

    private static String text(Table table) {
        return new String(Csv.write(table), StandardCharsets.UTF_8);
    }
}
