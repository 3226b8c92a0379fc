package io.confscope.system.operations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of a scrape: a series by its name and labels. */
record Sample(String name, Map<String, String> labels) {

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The samples of a scrape in Prometheus' text format, in their order. */
    static List<Sample> of(String scrape) {
        return scrape.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Sample::ofLine)
                .toList();
    }

    private static Sample ofLine(String line) {
        int brace = line.indexOf('{');
        if (brace < 0) {
            return new Sample(line.substring(0, line.indexOf(' ')), Map.of());
        }
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(line.substring(brace, line.lastIndexOf('}')));
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        return new Sample(line.substring(0, brace), labels);
    }

    /** The names of the labels, without the bound that each series of a histogram has. */
    Set<String> kinds() {
        return labels.keySet().stream().filter(label -> !label.equals("le")).collect(Collectors.toSet());
    }

    /** The name of the metric that this series is part of: a summary's or histogram's own, without its parts' ending. */
    String metric() {
        return name.replaceFirst("_seconds_(count|sum|max|bucket)$", "_seconds");
    }
}
