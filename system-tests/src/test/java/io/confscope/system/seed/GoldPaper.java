package io.confscope.system.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a person read in one record of the seed.
 *
 * @param n the record's number in the file, from 1
 * @param line the line of its header, from 1
 * @param topic as written
 * @param abstractStarts the first 60 characters of the abstract, without the venue's sentence
 * @param abstractEnds its last 60, without the links
 * @param abstractChars its length in characters (code points)
 * @param links as written
 * @param modalities must be tagged
 * @param modalitiesAlsoRight may be tagged
 */
record GoldPaper(
        int n,
        int line,
        String venue,
        int year,
        String presentation,
        String topic,
        String title,
        @JsonProperty("abstract_starts") String abstractStarts,
        @JsonProperty("abstract_ends") String abstractEnds,
        @JsonProperty("abstract_chars") int abstractChars,
        List<String> links,
        Set<String> modalities,
        @JsonProperty("modalities_also_right") Set<String> modalitiesAlsoRight) {

    /** All records of the golden file, in its order. */
    static List<GoldPaper> all() throws IOException {
        try (InputStream golden =
                        Objects.requireNonNull(GoldPaper.class.getResourceAsStream("/golden/seed-papers.jsonl"));
                MappingIterator<GoldPaper> papers =
                        new ObjectMapper().readerFor(GoldPaper.class).readValues(golden)) {
            return papers.readAll();
        }
    }

    @Override
    public String toString() {
        return "record " + n + ", " + title;
    }
}
