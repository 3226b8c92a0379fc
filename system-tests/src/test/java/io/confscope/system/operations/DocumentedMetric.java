package io.confscope.system.operations;

import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of docs/metrics.md.
 *
 * @param labels each label with its closed list of values, which is empty where the values are not listed
 */
record DocumentedMetric(Service service, String name, Map<String, Set<String>> labels) {

    private static final Pattern ROW = Pattern.compile("\\| `(confscope_\\w+)` \\| \\w+ \\| (.*?) ?\\| .* \\|");
    private static final Pattern LABEL = Pattern.compile("`(\\w+)`(?:: ([^;]+))?");

    static List<DocumentedMetric> all() throws IOException {
        List<DocumentedMetric> metrics = new ArrayList<>();
        Service service = Service.INGEST;
        for (String line : Files.readAllLines(Checkout.root().resolve("docs/metrics.md"))) {
            for (Service named : Service.values()) {
                service = line.equals("## " + named.folder()) ? named : service;
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                metrics.add(new DocumentedMetric(service, row.group(1), labels(row.group(2))));
            }
        }
        return metrics;
    }

    private static Map<String, Set<String>> labels(String cell) {
        Map<String, Set<String>> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(cell);
        while (label.find()) {
            String values = label.group(2);
            labels.put(label.group(1), values == null ? Set.of() : Set.of(values.split(", ")));
        }
        return labels;
    }
}
