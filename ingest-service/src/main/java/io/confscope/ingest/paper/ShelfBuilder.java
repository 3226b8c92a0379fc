package io.confscope.ingest.paper;

import io.confscope.ingest.search.TextIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the next shelf from one: takes the versions of a revision one after the other, and lets go of their texts. */
final class ShelfBuilder {

    private static final Map<String, Function<ShelfRow, @Nullable String>> COLUMNS = Map.of(
            "venue",
            ShelfRow::venue,
            "edition",
            ShelfRow::edition,
            "year",
            row -> String.valueOf(row.year()),
            "decision",
            ShelfRow::decision,
            "presentation",
            ShelfRow::presentation,
            "topic",
            ShelfRow::topic,
            "area",
            ShelfRow::area,
            "code",
            ShelfRow::code,
            Shelf.TAGS,
            ShelfRow::tags);

    private final Shelf before;
    private final TextIndex.Builder texts;
    private final Set<String> papers = new HashSet<>();
    private final List<ShelvedVersions.Key> versions = new ArrayList<>();
    private final Map<String, List<@Nullable String>> columns = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    ShelfBuilder(Shelf before) {
        this.before = before;
        this.texts = new TextIndex.Builder(before.texts(), before.versions().size());
        COLUMNS.keySet().forEach(name -> columns.put(name, new ArrayList<>()));
    }

    /** Takes a version; one without content ends the version before it and is not kept. */
    void add(ShelfRow row) {
        papers.add(row.paperId());
        if (row.removed()) {
            return;
        }
        versions.add(new ShelvedVersions.Key(row.paperId(), row.validFrom(), row.title(), row.year()));
        columns.forEach((name, values) -> values.add(once(value(name, row))));
        texts.add(row.text());
    }

    private static @Nullable String value(String column, ShelfRow row) {
        Function<ShelfRow, @Nullable String> read = COLUMNS.get(column);
        return read == null ? null : read.apply(row);
    }

    /** The same value as before, where there was one: of few different ones a hundred thousand would be kept else. */
    private @Nullable String once(@Nullable String value) {
        return value == null ? null : values.computeIfAbsent(value, same -> same);
    }

    int size() {
        return before.versions().size() + versions.size();
    }

    Shelf build(long revision) {
        ShelvedVersions all = before.versions().with(revision, papers, versions);
        Map<String, Coded> coded = new HashMap<>();
        columns.forEach((name, values) ->
                coded.put(name, before.columns().getOrDefault(name, Coded.EMPTY).with(values)));
        Map<PaperOrder, int[]> orders = new EnumMap<>(PaperOrder.class);
        Arrays.stream(PaperOrder.values())
                .map(PaperOrder::upwards)
                .distinct()
                .forEach(order -> orders.put(
                        order,
                        Sorted.with(before.orders().getOrDefault(order, new int[0]), all.size(), all.order(order))));
        return new Shelf(before.since(), revision, all, Map.copyOf(coded), orders, texts.build());
    }
}
