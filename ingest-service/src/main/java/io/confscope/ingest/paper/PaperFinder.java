package io.confscope.ingest.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which papers a list shows: from memory where they are there, else from the database. */
@ApplicationScoped
class PaperFinder {

    /** Texts to look into for a word that the index is not certain of; with more of them the database reads all. */
    private static final int LOOKED_INTO = 2_000;

    private final PaperIndex index;

    PaperFinder(PaperIndex index) {
        this.index = index;
    }

    /** The ids of a part of a list, and how many the whole list has. */
    record Part(List<String> ids, long total) {}

    Part find(PaperFilter filter, PaperOrder order, long revision, int offset, int limit) {
        return index.at(revision)
                .flatMap(shelf -> fromShelf(shelf, filter, order, revision, offset, limit))
                .orElseGet(() -> fromDatabase(PaperQuery.of(filter, revision), order, offset, limit));
    }

    static Optional<Part> fromShelf(
            Shelf shelf, PaperFilter filter, PaperOrder order, long revision, int offset, int limit) {
        Shelf.Matches matches = shelf.matches(filter, revision);
        BitSet rows = matches.rows();
        if (!matches.certain()) {
            if (rows.cardinality() > LOOKED_INTO) {
                return Optional.empty();
            }
            List<String> possible = shelf.inOrder(rows, PaperOrder.ID, 0, LOOKED_INTO);
            Set<String> found =
                    new HashSet<>(ids(PaperQuery.of(filter, revision).among(possible), PaperOrder.ID, 0, LOOKED_INTO));
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                rows.set(row, found.contains(shelf.versions().id(row)));
            }
        }
        return Optional.of(new Part(shelf.inOrder(rows, order, offset, limit), rows.cardinality()));
    }

    /** Only ids are sorted: a database that sorts whole papers moves every abstract for the sake of a few. */
    static Part fromDatabase(PaperQuery query, PaperOrder order, int offset, int limit) {
        long total = PaperVersion.count(query.text(), query.parameters());
        return new Part(ids(query, order, offset, limit), total);
    }

    private static List<String> ids(PaperQuery query, PaperOrder order, int offset, int limit) {
        return PaperVersion.<PaperVersion>find(query.text() + order.clause(), query.parameters())
                .project(PaperVersion.Key.class)
                .range(offset, offset + limit - 1)
                .stream()
                .map(PaperVersion.Key::paperId)
                .toList();
    }
}
