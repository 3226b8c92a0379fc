package io.confscope.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in this process, with the same papers in the columns that suit it best: enumerations and a list of them. */
final class Peer implements AutoCloseable {

    private final Connection connection;

    Peer(int papers) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            for (String facet : Papers.FACETS) {
                statement.execute("create type " + facet + "_term as enum (" + terms(facet) + ")");
            }
            statement.execute("create table raw (edition varchar, topic varchar, presentation varchar, code varchar,"
                    + " modality varchar, with_code boolean)");
            append(papers);
            statement.execute(
                    """
                    create table paper as select
                        edition::edition_term as edition, topic::topic_term as topic,
                        presentation::presentation_term as presentation, code::code_term as code,
                        case when modality = '' then [] else string_split(modality, ',') end::modality_term[] as modality,
                        with_code
                    from raw
                    """);
            statement.execute("drop table raw");
        }
    }

    private void append(int papers) throws SQLException {
        try (DuckDBAppender rows =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "raw")) {
            Papers.draw(papers, paper -> {
                try {
                    rows.beginRow();
                    rows.append(paper.edition());
                    rows.append(paper.topic());
                    rows.append(paper.presentation());
                    rows.append(paper.code());
                    rows.append(String.join(",", paper.modalities()));
                    rows.append(paper.withCode());
                    rows.endRow();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static String terms(String facet) {
        return Papers.terms(facet).stream().map(term -> "'" + term + "'").collect(Collectors.joining(", "));
    }

    /** Papers and papers with code by group. */
    Map<List<String>, List<Integer>> ask(Ask ask) throws SQLException {
        Map<List<String>, List<Integer>> groups = new HashMap<>();
        int facets = ask.by().size();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ask.sql())) {
            while (rows.next()) {
                List<String> key = new ArrayList<>();
                for (int column = 1; column <= facets; column++) {
                    key.add(rows.getString(column));
                }
                groups.put(key, List.of(rows.getInt(facets + 1), rows.getInt(facets + 2)));
            }
        }
        return groups;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
