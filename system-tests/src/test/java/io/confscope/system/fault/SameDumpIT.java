package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever sends a dump again, or a hundred times at once, gets the same dump. */
class SameDumpIT {

    private static final int TIMES = 100;

    @Test
    void aHundredUploadsOfOneDumpAtOnceAreOneDump() {
        // Services of its own: the papers stay.
        try (Services services = new Services("same-dump")) {
            services.start(Service.INGEST);
            MadeDump dump = new MadeDump("samedump", 40);
            byte[] bytes = dump.bytes();
            ExecutorService senders = Executors.newFixedThreadPool(TIMES);

            List<CompletableFuture<Answer>> sent = IntStream.range(0, TIMES)
                    .mapToObj(time -> CompletableFuture.supplyAsync(
                            () -> services.ingest().uploadOnce(dump.name(), "", bytes), senders))
                    .toList();
            List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
            senders.shutdown();

            assertThat(answers)
                    .extracting(answer -> answer.json().path("id").asText())
                    .containsOnly(answers.get(0).json().path("id").asText());
            // One is told that the dump is new, unless it takes longer than it waits (202).
            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 202);
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeLessThan(2);
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeLessThan(TIMES);
            assertThat(services.ingest().upload(dump.name(), bytes).status()).isIn(200, 201);
            assertThat(dump.stored(services.ingest())).isEqualTo(dump.sent());
        }
    }
}
