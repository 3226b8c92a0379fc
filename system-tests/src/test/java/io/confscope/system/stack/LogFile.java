package io.confscope.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A log that may be written while it is read. */
public final class LogFile {

    private LogFile() {}

    /** The lines that are whole: the last one may be there in part, even in part of a character. Empty without a file. */
    public static List<String> lines(Path log) {
        try {
            String text = Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
