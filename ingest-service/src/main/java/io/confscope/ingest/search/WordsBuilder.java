package io.confscope.ingest.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Collects the words of texts by increasing number. */
final class WordsBuilder {

    private final Map<String, Numbers> words = new HashMap<>();

    void add(int number, String word) {
        words.computeIfAbsent(word, first -> new Numbers()).add(number);
    }

    Words build() {
        var all = new ByteArrayOutputStream();
        var numbers = new ByteArrayOutputStream();
        int[] starts = new int[words.size()];
        int[] ends = new int[words.size()];
        int word = 0;
        for (Map.Entry<String, Numbers> entry : words.entrySet()) {
            starts[word] = all.size();
            all.writeBytes(entry.getKey().getBytes(StandardCharsets.UTF_8));
            all.write(0);
            numbers.writeBytes(entry.getValue().differences.toByteArray());
            ends[word] = numbers.size();
            word++;
        }
        return new Words(all.toByteArray(), starts, numbers.toByteArray(), ends);
    }

    private static final class Numbers {

        private final Varints differences = new Varints();
        private int last;

        void add(int number) {
            if (differences.size() == 0 || number != last) {
                differences.add(number - last);
                last = number;
            }
        }
    }
}
