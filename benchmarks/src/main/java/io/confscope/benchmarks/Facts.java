package io.confscope.benchmarks;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the database of a stats-service that has been started once, and stopped, with one revision of many papers. */
final class Facts {

    private static final int BATCH = 1000;

    private static final String INSERT =
            """
            insert into paper_fact (paper_id, valid_from, valid_to, venue, publication_year, edition, decision,
                presentation, topic, area, code, modalities, families, other_facets)
            values (?, 1, 9223372036854775807, ?, ?, ?, 'accepted', ?, ?, '', ?, ?, '', '')
            """;

    private Facts() {}

    /**
     * Writes the papers.
     *
     * @param arguments the data directory, and how many papers
     */
    @SuppressWarnings("SystemOut") // a program for the terminal
    public static void main(String[] arguments) throws SQLException {
        int papers = Integer.parseInt(arguments[1]);
        String url = "jdbc:h2:" + arguments[0] + "/stats/stats";
        try (Connection connection = DriverManager.getConnection(url, "confscope", "confscope");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            fill(connection, papers, System.out);
            statement.execute("insert into vocabulary_text (hash, content)"
                    + " values ('none', '{\"version\": \"none\", \"facets\": []}')");
            statement.execute("insert into published_revision"
                    + " (revision, published_at, vocabulary, cause, dump, vocabulary_hash)"
                    + " values (1, '2026-11-22T00:00:00Z', 'none', 'data', 'benchmark', 'none')");
            connection.commit();
            statement.execute("checkpoint sync");
        }
    }

    private static void fill(Connection connection, int papers, PrintStream out) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int[] written = {0};
            Papers.draw(papers, paper -> {
                try {
                    add(insert, paper, written[0]++);
                    if (written[0] % BATCH == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            insert.executeBatch();
            out.printf("%,d papers written%n", written[0]);
        }
    }

    private static void add(PreparedStatement insert, Papers.Paper paper, int number) throws SQLException {
        int dash = paper.edition().indexOf('-');
        insert.setString(1, "%s-%012x".formatted(paper.edition(), number * 0x9E37_79B9L));
        insert.setString(2, paper.edition().substring(0, dash));
        insert.setInt(3, Integer.parseInt(paper.edition().substring(dash + 1)));
        insert.setString(4, paper.edition());
        insert.setString(5, paper.presentation());
        insert.setString(6, paper.topic());
        insert.setString(7, paper.code());
        insert.setString(8, String.join(",", paper.modalities()));
        insert.addBatch();
    }
}
