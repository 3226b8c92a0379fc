package io.confscope.ingest.search;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** Collects what texts say without spaces, by increasing number. */
final class RunsBuilder {

    private final Map<Integer, PlacesBuilder> pairs = new TreeMap<>();
    private int text = -1;
    private int within;

    void add(int number, String run) {
        if (number != text) {
            text = number;
            within = 0;
        }
        if (run.length() == 1) {
            add(run.charAt(0), '\0');
        }
        for (int i = 0; i + 1 < run.length(); i++) {
            add(run.charAt(i), run.charAt(i + 1));
        }
        // The last character's own place, and one more: the next run does not follow this one.
        within += 2;
    }

    private void add(char first, char second) {
        pairs.computeIfAbsent(Runs.pair(first, second), pair -> new PlacesBuilder())
                .add(PlacesBuilder.place(text, within++));
    }

    Runs build() {
        int[] keys = new int[pairs.size()];
        int[] ends = new int[keys.length];
        var places = new ByteArrayOutputStream();
        int key = 0;
        for (Map.Entry<Integer, PlacesBuilder> entry : pairs.entrySet()) {
            keys[key] = entry.getKey();
            places.writeBytes(entry.getValue().build());
            ends[key] = places.size();
            key++;
        }
        return new Runs(keys, places.toByteArray(), ends);
    }
}
