package io.confscope.system.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Loading what is there already changes nothing. */
@ExtendWith(SeededServices.class)
class SeedAgainIT {

    private static final String ALL_PAPERS = "/api/v1/papers?edition=iclr-2026&decision=any&limit=1000";

    private final Services services;
    private final Answer firstLoad;

    SeedAgainIT(Seeded seeded) {
        this.services = seeded.services();
        this.firstLoad = seeded.firstLoad();
    }

    @Test
    void theSameBytesAreTheSameDump() throws IOException {
        Answer again = services.ingest().upload("another-name.txt", Files.readAllBytes(Checkout.seed()));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(firstLoad.json().path("id"));
        assertThat(again.json().path("revision")).isEqualTo(firstLoad.json().path("revision"));
    }

    @Test
    void otherBytesWithTheSameRecordsChangeNoPaper() throws IOException {
        JsonNode before = services.ingest().get(ALL_PAPERS).json();
        byte[] seed = Files.readAllBytes(Checkout.seed());
        byte[] withOneMoreLineEnd = Arrays.copyOf(seed, seed.length + 1);
        withOneMoreLineEnd[seed.length] = '\n';

        Answer loaded = services.ingest().upload("seed-with-a-line-end.txt", withOneMoreLineEnd);

        JsonNode records = loaded.json().path("records");
        assertThat(loaded.status()).isEqualTo(201);
        assertThat(records.path("unchanged").asInt()).isEqualTo(44);
        assertThat(records.path("added").asInt() + records.path("changed").asInt())
                .isZero();
        assertThat(services.ingest().get(ALL_PAPERS).json()).isEqualTo(before);
    }
}
