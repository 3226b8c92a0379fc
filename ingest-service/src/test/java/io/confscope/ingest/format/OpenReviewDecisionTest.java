package io.confscope.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.ingest.format.openreview.OpenReviewReader;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenReviewDecisionTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load(null);

    @ParameterizedTest
    @CsvSource({
        "accepted, ICLR 2026 Poster, ICLR.cc/2026/Conference",
        "accepted, NeurIPS 2024 Track Datasets and Benchmarks Poster, NeurIPS.cc/2024/Datasets_and_Benchmarks_Track",
        "accepted, NeurIPS 2024 Competition Track, NeurIPS.cc/2024/Competition_Track",
        "accepted, ICML 2025 spotlightposter, ICML.cc/2025/Conference",
        "accepted, MIDL 2025, MIDL.io/2025/Conference",
        "active, ICLR 2026 Conference Submission, ICLR.cc/2026/Conference/Submission",
        "active, Submitted to ICLR 2026, ICLR.cc/2026/Conference",
        "rejected, Submitted to ICLR 2026, ICLR.cc/2026/Conference/Rejected_Submission",
        "rejected, ICLR 2018 Reject, ICLR.cc/2018/Conference",
        "withdrawn, ICLR 2026 Conference Withdrawn Submission, ICLR.cc/2026/Conference/Withdrawn_Submission",
        "desk-rejected, ICLR 2026 Desk Rejected, ICLR.cc/2026/Conference/Desk_Rejected_Submission",
        "desk-rejected, ICLR 2024 Conference Desk Rejected Submission, ",
        "withdrawn, ICLR 2024 Conference Withdrawn Submission, ",
        "active, ICLR 2024 Conference Submission, ",
        "accepted, MIDL 2020 Oral, "
    })
    void isWhatTheIdAndTheWordingSay(String decision, String venue, @Nullable String venueId) throws IOException {
        String id = venueId == null ? "" : ",\"venueid\":{\"value\":\"" + venueId + "\"}";
        String note = "{\"notes\":[{\"id\":\"n\",\"invitation\":\"ICLR.cc/2024/Conference/-/Submission\","
                + "\"content\":{\"title\":{\"value\":\"T\"},\"venue\":{\"value\":\"" + venue + "\"}" + id + "}}]}";
        ParsedPaper paper =
                Reading.of(new OpenReviewReader(Origin.UNKNOWN), note).papers().get(0);
        assertEquals(Optional.of(decision), VOCABULARY.decision(String.valueOf(paper.decision())));
    }
}
