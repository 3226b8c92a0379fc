package io.confscope.ingest.staging;

import static io.confscope.ingest.revision.Revision.OPEN;

import io.confscope.ingest.database.BulkInsert;
import io.confscope.ingest.database.Table;
import io.confscope.ingest.paper.PaperVersion;
import io.confscope.ingest.paper.PaperVersions;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a batch looks up and writes, many at a time and past any persistence context: docs/decisions/0008 says why.
 * Everything happens in the caller's transaction.
 */
final class StagingTables {

    private static final Table<PaperKey> KEYS =
            new Table<>("paper_key", List.of("key_hash", "paper_id", "valid_from"), key ->
                    new Object[] {key.keyHash, key.paperId, key.validFrom});

    private static final Table<Sighting> SIGHTINGS =
            new Table<>("sighting", List.of("dump_id", "record_number", "paper_id", "first_line", "last_line"), seen ->
                    new Object[] {seen.dumpId, seen.recordNumber, seen.paperId, seen.firstLine, seen.lastLine});

    private static final int ABSTRACTS = 500;

    private final StatelessSession session;
    private final BulkInsert bulk;

    StagingTables(StatelessSession session, BulkInsert bulk) {
        this.session = session;
        this.bulk = bulk;
    }

    /** The papers that are known by each of the keys. */
    Map<String, Set<String>> papersByKey(Collection<String> keys) {
        var papers = new HashMap<String, Set<String>>();
        find("select key_hash, paper_id from paper_key where key_hash = any(?)", keys, row -> papers.computeIfAbsent(
                        row.getString(1), key -> new LinkedHashSet<>())
                .add(row.getString(2)));
        return papers;
    }

    /** Which of the ids some paper has, or once had. */
    Set<String> taken(Collection<String> paperIds) {
        var taken = new HashSet<String>();
        find(
                "select distinct paper_id from paper_version where paper_id = any(?)",
                paperIds,
                row -> taken.add(row.getString(1)));
        return taken;
    }

    /** The open versions of the papers, by id. */
    Map<String, PaperVersion> versions(Collection<String> paperIds) {
        var versions = new HashMap<String, PaperVersion>();
        if (!paperIds.isEmpty()) {
            // The sum keeps H2 from the index of ends: nearly all versions have this one.
            session.createSelectionQuery(
                            "from PaperVersion where paperId in :ids and validTo + 0 = :open", PaperVersion.class)
                    .setParameter("ids", paperIds)
                    .setParameter("open", OPEN)
                    .getResultList()
                    .forEach(version -> versions.put(version.paperId, version));
        }
        return versions;
    }

    private record Abstract(String paperId, @Nullable String text) {}

    /** The sentences of an edition's papers at a revision, until there are so many. */
    SentenceIndex sentences(String edition, long revision, int most) {
        var index = new SentenceIndex();
        // Ids start with the edition, and by them there is an index.
        String after = edition + "-";
        while (index.size() < most) {
            List<Abstract> abstracts = abstracts(edition, revision, after);
            if (abstracts.isEmpty()) {
                break;
            }
            abstracts.forEach(paper -> index.add(paper.paperId(), Sentences.of(paper.text())));
            after = abstracts.get(abstracts.size() - 1).paperId();
        }
        return index;
    }

    /** Some at a time: H2 holds a whole answer in memory. */
    private List<Abstract> abstracts(String edition, long revision, String after) {
        return session.createSelectionQuery(
                        """
                        select paperId, substring(abstractText, 1, :most) from PaperVersion
                        where paperId > :after and paperId < :last and edition = :edition
                        and validFrom <= :revision and validTo > :revision and removed = false
                        order by paperId""",
                        Abstract.class)
                .setParameter("most", Sentences.MOST)
                .setParameter("after", after)
                .setParameter("last", edition + "-g")
                .setParameter("edition", edition)
                .setParameter("revision", revision)
                .setMaxResults(ABSTRACTS)
                .getResultList();
    }

    void insertVersions(List<PaperVersion> versions) {
        insert(PaperVersions.TABLE, versions);
    }

    /** Writes versions anew that an earlier batch of the same dump had written. */
    void updateVersions(List<PaperVersion> versions) {
        session.updateMultiple(versions);
    }

    /** Ends versions with a revision. */
    void closeVersions(List<PaperVersion> versions, long revision) {
        if (versions.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement close = connection.prepareStatement(
                    "update paper_version set valid_to = ? where paper_id = ? and valid_from = ?")) {
                for (PaperVersion version : versions) {
                    close.setLong(1, revision);
                    close.setString(2, version.paperId);
                    close.setLong(3, version.validFrom);
                    close.addBatch();
                }
                close.executeBatch();
            }
        });
    }

    void insertKeys(List<PaperKey> keys) {
        insert(KEYS, keys);
    }

    void insertSightings(List<Sighting> sightings) {
        insert(SIGHTINGS, sightings);
    }

    private <T> void insert(Table<T> table, List<T> items) {
        if (!items.isEmpty()) {
            session.doWork(connection -> bulk.insert(connection, table, items));
        }
    }

    @FunctionalInterface
    private interface Found {
        void row(ResultSet row) throws SQLException;
    }

    private void find(String sql, Collection<String> values, Found found) {
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, array(connection, values));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.row(rows);
                    }
                }
            }
        });
    }

    private static Array array(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("varchar", values.toArray());
    }
}
