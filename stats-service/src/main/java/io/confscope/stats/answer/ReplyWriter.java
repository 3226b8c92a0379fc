package io.confscope.stats.answer;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.stats.dataset.Revision;
import io.confscope.stats.export.Csv;
import io.confscope.stats.export.JsonStat;
import io.confscope.stats.problem.Fault;
import io.confscope.stats.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes answers as bytes. */
final class ReplyWriter {

    private static final int TAG_BYTES = 12;

    /** An ordinary mapper of its own: what an answer looks like is no matter of configuration. */
    private final ObjectWriter json = JsonMapper.builder().build().writer();

    Reply write(Answer answer, Format format, Revision revision) {
        byte[] body = body(answer, format);
        return new Reply(body, format, etag(revision, body), answer);
    }

    private byte[] body(Answer answer, Format format) {
        try {
            return switch (format) {
                case JSON -> json.writeValueAsBytes(answer);
                case CSV -> Csv.write(answer.table());
                case NDJSON -> lines(answer);
                case JSONSTAT -> json.writeValueAsBytes(statistic(answer));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonStat statistic(Answer answer) {
        JsonStat statistic = answer.jsonStat();
        if (statistic == null) {
            throw Problem.badParameters(
                    List.of(new Fault("format", "no-statistic", "This is no statistic; ask for json, csv or ndjson.")));
        }
        return statistic;
    }

    private byte[] lines(Answer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object item : answer.items()) {
            bytes.write(json.writeValueAsBytes(item));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** Of the revision and of the body, in which vocabulary and question stand; also where a number was given twice. */
    private static String etag(Revision revision, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(revision.tag().getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(body);
            return "\"" + revision.number() + "-" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
