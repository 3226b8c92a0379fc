package io.confscope.ingest.paper;

import io.confscope.ingest.revision.Revision;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which versions of which papers stand in the rows of a {@link Shelf}, and what they are sorted by. */
final class ShelvedVersions {

    static final ShelvedVersions NONE =
            new ShelvedVersions(new String[0], new @Nullable String[0], new int[0], new long[0], new long[0]);

    private final String[] ids;
    private final @Nullable String[] titles;
    private final int[] years;
    private final long[] from;
    private final long[] to;

    private ShelvedVersions(String[] ids, @Nullable String[] titles, int[] years, long[] from, long[] to) {
        this.ids = ids;
        this.titles = titles;
        this.years = years;
        this.from = from;
        this.to = to;
    }

    int size() {
        return ids.length;
    }

    String id(int row) {
        return ids[row];
    }

    /** How many versions stand here that a later one replaced. */
    long replaced() {
        return Arrays.stream(to).filter(end -> end != Revision.OPEN).count();
    }

    /** The rows that count at a revision, in the years of a filter. */
    BitSet at(long revision, PaperFilter filter) {
        int first = filter.yearFrom() == null ? Integer.MIN_VALUE : filter.yearFrom();
        int last = filter.yearTo() == null ? Integer.MAX_VALUE : filter.yearTo();
        var rows = new BitSet(ids.length);
        for (int row = 0; row < ids.length; row++) {
            if (from[row] <= revision && to[row] > revision && years[row] >= first && years[row] <= last) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** How rows follow each other; a text that is missing comes first, as the database has it. */
    Comparator<Integer> order(PaperOrder order) {
        Comparator<Integer> byId = Comparator.comparing(row -> ids[row]);
        return switch (order.upwards()) {
            case TITLE ->
                Comparator.<Integer, @Nullable String>comparing(
                                row -> titles[row], Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(byId);
            case YEAR -> Comparator.<Integer>comparingInt(row -> years[row]).thenComparing(byId);
            default -> byId;
        };
    }

    /** These versions without those that a revision ends, and with those that it brought. */
    ShelvedVersions with(long revision, Set<String> ended, List<Key> brought) {
        int size = ids.length;
        long[] ends = Arrays.copyOf(to, size + brought.size());
        for (int row = 0; row < size; row++) {
            if (ends[row] == Revision.OPEN && ended.contains(ids[row])) {
                ends[row] = revision;
            }
        }
        var grown = new ShelvedVersions(
                Arrays.copyOf(ids, ends.length),
                Arrays.copyOf(titles, ends.length),
                Arrays.copyOf(years, ends.length),
                Arrays.copyOf(from, ends.length),
                ends);
        for (int i = 0; i < brought.size(); i++) {
            Key key = brought.get(i);
            grown.ids[size + i] = key.paperId();
            grown.titles[size + i] = key.title();
            grown.years[size + i] = key.year();
            grown.from[size + i] = key.validFrom();
            grown.to[size + i] = Revision.OPEN;
        }
        return grown;
    }

    /** A version, and what it is sorted by. */
    record Key(String paperId, long validFrom, @Nullable String title, int year) {}
}
