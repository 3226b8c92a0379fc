package io.confscope.ingest.database;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY, in UTF-8. */
final class CopyText {

    private byte[] text = new byte[1 << 17];
    private int length;

    void add(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                addAscii('\t');
            }
            add(row[i]);
        }
        addAscii('\n');
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            addAsItIs("\\N");
        } else if (value instanceof String string) {
            if (isPlain(string)) {
                addAsItIs(string);
            } else {
                addEscaped(string);
            }
        } else {
            addAsItIs(value.toString());
        }
    }

    /** Four searches cost less than one look at each character. */
    private static boolean isPlain(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\t') < 0 && value.indexOf('\r') < 0;
    }

    private void addAsItIs(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, text, length, bytes.length);
        length += bytes.length;
    }

    private void addEscaped(String value) {
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '\\' -> addAsItIs("\\\\");
                case '\t' -> addAsItIs("\\t");
                case '\n' -> addAsItIs("\\n");
                case '\r' -> addAsItIs("\\r");
                default -> addAscii(b);
            }
        }
    }

    private void addAscii(int ascii) {
        reserve(1);
        text[length++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (text.length - length < more) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }

    /** In bytes. */
    int length() {
        return length;
    }

    /** What was added since the last time. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(text, length);
        length = 0;
        return taken;
    }
}
