package io.confscope.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The papers of stats-service in PostgreSQL: more and more of them, in the table that its own migrations make. */
final class GrowingFacts {

    private static final int PIECE = 1 << 16;

    /** As {@code DatasetLoader} has it. */
    private static final String FACETS =
            "edition, decision, presentation, topic, area, code, modalities, families, other_facets";

    private final Connection connection;
    private long size;

    GrowingFacts(Connection connection) throws SQLException, IOException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String migration : List.of("common/V1__facts_by_revision", "postgresql/V1_1__byte_order")) {
                try (InputStream sql = Objects.requireNonNull(
                        getClass().getResourceAsStream("/db/migration/" + migration + ".sql"), migration)) {
                    statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        connection.commit();
    }

    /** Adds papers and commits them. */
    void add(List<Papers.Paper> papers) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy paper_fact (paper_id, valid_from, valid_to, venue, publication_year, edition, decision,"
                        + " presentation, topic, area, code, modalities, families, other_facets) from stdin");
        var text = new StringBuilder();
        for (Papers.Paper paper : papers) {
            line(text, paper, size++);
            if (text.length() >= PIECE) {
                send(copy, text);
            }
        }
        send(copy, text);
        copy.endCopy();
        connection.commit();
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void line(StringBuilder text, Papers.Paper paper, long number) {
        int dash = paper.edition().indexOf('-');
        text.append("%s-%012x\t1\t9223372036854775807\t".formatted(paper.edition(), number * 0x9E37_79B9L));
        text.append(paper.edition(), 0, dash)
                .append('\t')
                .append(paper.edition().substring(dash + 1));
        text.append('\t').append(paper.edition()).append("\taccepted\t").append(paper.presentation());
        text.append('\t').append(paper.topic()).append("\t\t").append(paper.code());
        text.append('\t').append(String.join(",", paper.modalities())).append("\t\t\n");
    }

    /** Papers that agree in every facet, and how many they are. */
    record Cell(Map<String, List<String>> terms, int papers, boolean withCode) {}

    /** What a start without kept counts asks. */
    List<Cell> count() throws SQLException {
        var cells = new ArrayList<Cell>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery("select " + FACETS + ", count(*) from paper_fact"
                    + " where valid_from + 0 <= 1 and valid_to + 0 > 1 group by " + FACETS)) {
                while (rows.next()) {
                    cells.add(cell(rows));
                }
            }
        }
        connection.commit();
        return cells;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        var terms = new TreeMap<String, List<String>>();
        terms.put(Papers.EDITION, List.of(row.getString(1)));
        terms.put(Papers.PRESENTATION, List.of(row.getString(3)));
        terms.put(Papers.TOPIC, List.of(row.getString(4)));
        String code = row.getString(6);
        terms.put(Papers.CODE, List.of(code));
        String modalities = row.getString(7);
        terms.put(Papers.MODALITY, modalities.isEmpty() ? List.of() : List.of(modalities.split(",", -1)));
        return new Cell(terms, row.getInt(10), code.equals("open") || code.equals("anonymous"));
    }

    /** Of the rows, and of their indexes. */
    long[] bytes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_table_size('paper_fact'), pg_indexes_size('paper_fact')")) {
            row.next();
            return new long[] {row.getLong(1), row.getLong(2)};
        }
    }
}
