package io.confscope.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Papers whose facets are drawn independently of each other and skewed. Real papers agree far more often, which makes
 * fewer cells: for a cube these are the worst.
 */
final class Papers {

    static final String EDITION = "edition";
    static final String TOPIC = "topic";
    static final String PRESENTATION = "presentation";
    static final String CODE = "code";
    static final String MODALITY = "modality";

    static final List<String> FACETS = List.of(EDITION, TOPIC, PRESENTATION, CODE, MODALITY);

    private static final Map<String, List<String>> TERMS = Map.of(
            EDITION,
            IntStream.range(0, 30)
                    .mapToObj(i -> "venue" + i % 3 + "-" + (1997 + i))
                    .toList(),
            TOPIC,
            named("topic", 40),
            PRESENTATION,
            List.of("poster", "oral", "spotlight", "highlight"),
            CODE,
            List.of("none", "open", "anonymous", "page", "promised"),
            MODALITY,
            named("modality", 28));

    private static final List<String> WITH_CODE = List.of("open", "anonymous");
    private static final int MOST_MODALITIES = 3;
    /** Makes some 235,000 cells of 1,000,000 papers. */
    private static final double SKEW = 1.5;

    private static final long SEED = 20_261_122;

    private final Random random = new Random(SEED);
    private final Map<String, Skewed> draws = Map.of(
            EDITION, new Skewed(30, SKEW),
            TOPIC, new Skewed(40, SKEW),
            PRESENTATION, new Skewed(4, SKEW),
            CODE, new Skewed(5, SKEW),
            MODALITY, new Skewed(28, SKEW));

    /** One paper, by its terms. */
    record Paper(String edition, String topic, String presentation, String code, List<String> modalities) {

        boolean withCode() {
            return WITH_CODE.contains(code);
        }

        Map<String, List<String>> terms() {
            return Map.of(
                    EDITION, List.of(edition),
                    TOPIC, List.of(topic),
                    PRESENTATION, List.of(presentation),
                    CODE, List.of(code),
                    MODALITY, modalities);
        }
    }

    private Papers() {}

    static List<String> terms(String facet) {
        return Objects.requireNonNull(TERMS.get(facet));
    }

    /** The same papers every time. */
    static void draw(int count, Consumer<Paper> taker) {
        Papers papers = new Papers();
        for (int i = 0; i < count; i++) {
            taker.accept(papers.next());
        }
    }

    private Paper next() {
        TreeSet<String> modalities = new TreeSet<>();
        int wanted = random.nextInt(MOST_MODALITIES + 1);
        while (modalities.size() < wanted) {
            modalities.add(draw(MODALITY));
        }
        return new Paper(draw(EDITION), draw(TOPIC), draw(PRESENTATION), draw(CODE), List.copyOf(modalities));
    }

    private String draw(String facet) {
        return terms(facet).get(Objects.requireNonNull(draws.get(facet)).next(random));
    }

    private static List<String> named(String name, int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> name + i).toList();
    }
}
