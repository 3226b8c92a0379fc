package io.confscope.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SurrogatesTest {

    @Test
    void onlyLoneHalvesAreReplaced() {
        assertEquals("a\uFFFDb😀\uFFFD", Surrogates.replaced("a\uD83Db😀\uDE00"));
        assertEquals("\uFFFD\uFFFD", Surrogates.replaced("\uDE00\uD83D"));
    }

    @Test
    void aWholeTextStaysAsItIs() {
        String whole = "论文 😀";
        assertSame(whole, Surrogates.replaced(whole));
    }
}
