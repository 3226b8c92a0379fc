package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Services;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An upload that is no dump is refused with a reason, and leaves everything as it was. */
@ExtendWith(SeededServices.class)
class BrokenUploadIT {

    private final Services services;

    BrokenUploadIT(Seeded seeded) {
        this.services = seeded.services();
    }

    static Stream<Arguments> brokenFiles() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        return Stream.of(
                Arguments.of("empty.txt", new byte[0]),
                Arguments.of("blank.txt", " \n\n \n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("noise.bin", noise),
                Arguments.of("picture.png", png),
                Arguments.of("prose.txt", "This is a letter.\nIt is no dump.\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("cut.json", "[{\"title\": \"cut o".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void isRefusedWithAReasonAndChangesNothing(String name, byte[] bytes) {
        JsonNode papers = papers();
        JsonNode figures = figures();

        Answer answer = services.ingest().upload(name, bytes);

        ProblemDocuments.assertThatIsProblem(answer, 400, 415, 422);
        assertThat(papers()).isEqualTo(papers);
        assertThat(figures()).isEqualTo(figures);
    }

    @Test
    void anUnknownParameterIsRefusedAndTheValidOnesAreNamed() {
        Answer answer = services.ingest().get("/api/v1/papers?colour=red");

        ProblemDocuments.assertThatIsProblem(answer, 400);
        assertThat(answer.body()).contains("colour", "topic", "modality", "limit");
    }

    private JsonNode papers() {
        return services.ingest().get("/api/v1/papers?limit=1000&decision=any").json();
    }

    private JsonNode figures() {
        return services.stats()
                .get("/api/v1/stats?by=topic,modality&decision=any")
                .json();
    }
}
