package io.confscope.ingest.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A column of values of which there are few different ones: each is kept once, and a row has its number. */
final class Coded {

    static final Coded EMPTY = new Coded(List.of(), new int[0]);

    private final List<@Nullable String> values;
    private final int[] codes;

    private Coded(List<@Nullable String> values, int[] codes) {
        this.values = values;
        this.codes = codes;
    }

    /** Takes out of a set the rows whose value does not hold. */
    void retain(BitSet rows, Predicate<@Nullable String> holds) {
        boolean[] kept = new boolean[values.size()];
        for (int code = 0; code < kept.length; code++) {
            kept[code] = holds.test(values.get(code));
        }
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (!kept[codes[row]]) {
                rows.clear(row);
            }
        }
    }

    /** The column with more rows. */
    Coded with(List<? extends @Nullable String> more) {
        var all = new ArrayList<>(values);
        Map<@Nullable String, Integer> known = new HashMap<>();
        for (int code = 0; code < all.size(); code++) {
            known.put(all.get(code), code);
        }
        int[] grown = Arrays.copyOf(codes, codes.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            String value = more.get(i);
            Integer code = known.get(value);
            if (code == null) {
                code = all.size();
                known.put(value, code);
                all.add(value);
            }
            grown[codes.length + i] = code;
        }
        return new Coded(all, grown);
    }
}
