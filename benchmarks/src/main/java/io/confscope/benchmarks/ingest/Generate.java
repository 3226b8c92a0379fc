package io.confscope.benchmarks.ingest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes a dump of generated papers. */
final class Generate {

    private static final long SEED = 20_261_122;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Generate() {}

    /**
     * Writes the dump.
     *
     * @param arguments {@code jsonl} or {@code digest}, how many papers, the file, and of how many editions if not 100
     */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        int editions = arguments.length > 3 ? Integer.parseInt(arguments[3]) : Papers.MOST_EDITIONS;
        var papers = new Papers(count, editions, SEED);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (int i = 0; i < count; i++) {
                GeneratedPaper paper = papers.paper(i);
                out.write(arguments[0].equals("digest") ? digest(paper) : line(paper));
                out.write('\n');
            }
        }
    }

    /** A line of the table format. */
    private static String line(GeneratedPaper paper) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("venue", paper.venue());
        fields.put("year", paper.year());
        fields.put("decision", "accepted");
        fields.put("presentationAsWritten", paper.presentation());
        fields.put("topicAsWritten", paper.topic());
        fields.put("areaAsWritten", paper.area());
        fields.put("titleEn", paper.title());
        if (paper.titleZh() != null) {
            fields.put("titleZh", paper.titleZh());
        }
        fields.put("abstract", paper.abstractText());
        fields.put("keywords", paper.keywords());
        fields.put("authors", paper.authors());
        fields.put("links", paper.links());
        fields.put("sourceIds", List.of("openreview:" + paper.sourceId()));
        return JSON.writeValueAsString(fields);
    }

    /** The two lines of a digest's record. */
    private static String digest(GeneratedPaper paper) {
        String edition = paper.venue() + " " + paper.year();
        String badge = edition + " " + paper.presentation();
        return "论文" + badge + paper.year() + " 年" + paper.topic() + " " + paper.title() + "\n"
                + badge + " accepted paper at " + edition + ". " + paper.abstractText()
                + (paper.links().isEmpty() ? "" : " Code/project link: " + String.join("; ", paper.links()));
    }
}
