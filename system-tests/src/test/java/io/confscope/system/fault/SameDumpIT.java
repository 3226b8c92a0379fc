package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Services;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever sends a dump again, or a hundred times at once, gets the same dump. */
@ExtendWith(SeededServices.class)
class SameDumpIT {

    private static final int TIMES = 100;

    private final Services services;

    SameDumpIT(Seeded seeded) {
        this.services = seeded.services();
    }

    @Test
    void aHundredUploadsOfOneDumpAtOnceAreOneDump() {
        // A dry run would leave nothing behind for other tests, but would not be known again either.
        MadeDump dump = new MadeDump("samedump", 40);
        byte[] bytes = dump.bytes();
        ExecutorService senders = Executors.newFixedThreadPool(TIMES);

        List<CompletableFuture<Answer>> sent = IntStream.range(0, TIMES)
                .mapToObj(time ->
                        CompletableFuture.supplyAsync(() -> services.ingest().upload(dump.name(), bytes), senders))
                .toList();
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        senders.shutdown();

        assertThat(answers)
                .extracting(answer -> answer.json().path("id").asText())
                .containsOnly(answers.get(0).json().path("id").asText());
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(dump.stored(services.ingest())).isEqualTo(dump.sent());
    }
}
