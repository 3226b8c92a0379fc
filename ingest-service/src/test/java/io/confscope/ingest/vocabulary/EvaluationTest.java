package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final Vocabulary vocabulary = Vocabulary.load(null);

    @Test
    void countsWhatWasFoundWhatWasTooMuchAndWhatWasMissed() {
        Evaluation evaluation = Evaluation.of(
                vocabulary,
                "modality",
                List.of(
                        labelled("a", "EEG and ECG", Set.of("eeg"), Set.of()),
                        labelled("b", "EEG of a patient", Set.of("eeg", "ppg"), Set.of()),
                        labelled("c", "EMG of the hand", Set.of(), Set.of("emg")),
                        labelled("d", "An OCT is built", Set.of("oct"), Set.of()),
                        labelled("e", "Nothing", Set.of(), Set.of())));

        assertEquals(
                Map.of(
                        "eeg", new Evaluation.Confusion(2, 0, 0),
                        "ecg", new Evaluation.Confusion(0, 1, 0),
                        "ppg", new Evaluation.Confusion(0, 0, 1),
                        "oct", new Evaluation.Confusion(0, 0, 1)),
                Map.copyOf(evaluation.perTerm()));
        assertEquals(new Evaluation.Confusion(2, 1, 2), evaluation.overall());
        assertEquals(new Evaluation.Untagged(1, 1), evaluation.untagged());
        assertEquals(2.0 / 3, evaluation.overall().precision());
        assertEquals(0.5, evaluation.overall().recall());
    }

    @Test
    void tellsEveryMistakeWithItsReason() {
        Evaluation evaluation = Evaluation.of(
                vocabulary,
                "modality",
                List.of(
                        labelled("a", "EEG", Set.of("ppg"), Set.of()),
                        labelled("b", "EEG-Net", Set.of("eeg"), Set.of())));

        assertEquals(
                List.of(
                        new Evaluation.Mistake("a", "eeg", true, "\"EEG\" by eeg/spelled-out"),
                        new Evaluation.Mistake("a", "ppg", false, "no rule matches"),
                        new Evaluation.Mistake(
                                "b",
                                "eeg",
                                false,
                                "\"EEG\" blocked by name: it is part of a name that ends in \"-Net\".")),
                evaluation.mistakes());
    }

    private static Evaluation.Labelled labelled(String id, String title, Set<String> required, Set<String> alsoRight) {
        return new Evaluation.Labelled(id, new PaperText(title, null, null, List.of()), required, alsoRight);
    }
}
