package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Answer;

/** What every refusal has to be. */
final class ProblemDocuments {

    private ProblemDocuments() {}

    /** Fails unless this is a problem document of one of these statuses that tells nothing of the inside. */
    static void assertThatIsProblem(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText()).startsWith("urn:confscope:problem:");
        assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "io.confscope", "java.", "org.h2");
    }
}
