package io.confscope.benchmarks.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Papers of many editions, one edition after the other as the lists of conferences have them. The same seed gives the same
 * papers.
 */
final class Papers {

    private static final List<String> VENUES =
            List.of("ICLR", "NeurIPS", "ICML", "CVPR", "MICCAI", "AAAI", "ACL", "KDD", "AISTATS", "WACV");
    private static final int FIRST_YEAR = 2017;
    private static final int YEARS = 10;
    static final int MOST_EDITIONS = 100;

    private static final List<String> TOPICS =
            List.of("医学影像", "clinical NLP", "EHR 与临床预测", "医疗多模态", "医疗大模型与 Agent", "可信、安全、公平与隐私", "临床转化与部署");
    private static final List<String> AREAS = List.of(
            "optimization",
            "generative models",
            "reinforcement learning",
            "learning theory",
            "applications to computer vision, audio, language, and other modalities",
            "alignment, fairness, safety, privacy, and societal considerations");

    /** The share of papers that say which data they work on. */
    private static final double WITH_MODALITY = 0.03;

    private static final List<String> MODALITIES = List.of(
            "We evaluate on chest X-ray images of 12,000 patients.",
            "Experiments on brain MRI scans of patients show consistent gains.",
            "We segment lesions in CT scans from three hospitals.",
            "The model is trained on EEG recordings of epileptic patients.",
            "We use electronic health records of intensive care patients.",
            "Histopathology whole-slide images of tumours are classified.",
            "A cohort with 12-lead ECG signals confirms this.",
            "We study single-cell RNA-seq data of human tissue.",
            "Retinal fundus photographs of diabetic patients are graded.",
            "Ultrasound videos of the heart are segmented.");
    private static final List<String> CHINESE =
            List.of("医学影像", "图神经网络", "因果", "临床预测", "大模型", "强化学习", "隐私", "鲁棒", "多模态", "时间序列", "可信");
    private static final double WITH_CODE = 0.38;
    private static final int ABSTRACT = 1000;

    private static final List<String> GIVEN =
            List.of("Wei", "Anna", "Jun", "Maria", "Li", "Tom", "Priya", "José", "Mei", "Lars", "Fatima", "Yuki");
    private static final List<String> FAMILY =
            List.of("Zhang", "Müller", "Wang", "Smith", "Chen", "García", "Kumar", "Rossi", "Tanaka", "Nguyen", "Liu");

    private final Lexicon lexicon;
    private final int papers;
    private final int editions;
    private final int venues;

    /** @param editions 10 for each venue; with fewer than {@link #MOST_EDITIONS} a third of the papers have Chinese titles too */
    Papers(int papers, int editions, long seed) {
        this.papers = papers;
        this.editions = editions;
        this.venues = Math.max(1, Math.min(VENUES.size(), editions / YEARS));
        this.lexicon = new Lexicon(new SplittableRandom(seed));
    }

    GeneratedPaper paper(int number) {
        int edition = (int) ((long) number * editions / papers);
        return new GeneratedPaper(
                VENUES.get(edition % venues),
                FIRST_YEAR + edition / venues,
                lexicon.chance(0.05) ? "Oral" : lexicon.chance(0.1) ? "Spotlight" : "Poster",
                lexicon.any(TOPICS),
                lexicon.any(AREAS),
                lexicon.capitalised() + ": " + lexicon.words(lexicon.between(6, 11)),
                titleZh(number),
                abstractText(),
                some(3, 5, () -> lexicon.words(2)),
                some(2, 7, () -> lexicon.any(GIVEN) + " " + lexicon.any(FAMILY)),
                links(),
                lexicon.id(10));
    }

    private @Nullable String titleZh(int number) {
        return editions == MOST_EDITIONS || number % 3 > 0
                ? null
                : CHINESE.get(number / 3 % CHINESE.size()) + "与" + CHINESE.get(number / 33 % CHINESE.size()) + ":第"
                        + number + "种方法";
    }

    private String abstractText() {
        var text = new StringBuilder(lexicon.sentence());
        if (lexicon.chance(WITH_MODALITY)) {
            text.append(' ').append(lexicon.any(MODALITIES));
        }
        while (text.length() < ABSTRACT) {
            text.append(' ').append(lexicon.sentence());
        }
        return text.toString();
    }

    private List<String> links() {
        var links = new ArrayList<String>();
        if (lexicon.chance(WITH_CODE)) {
            links.add("https://github.com/" + lexicon.word() + "-lab/" + lexicon.word() + "-" + lexicon.id(4));
        }
        if (lexicon.chance(0.1)) {
            links.add("https://" + lexicon.word() + "-" + lexicon.id(4) + ".github.io");
        }
        return links;
    }

    private <T> List<T> some(int least, int most, Supplier<T> item) {
        return IntStream.range(0, lexicon.between(least, most))
                .mapToObj(i -> item.get())
                .toList();
    }
}
