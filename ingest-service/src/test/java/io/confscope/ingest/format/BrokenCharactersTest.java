package io.confscope.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class BrokenCharactersTest {

    @Test
    void onlyLoneHalvesAreReplaced() {
        assertEquals("a\uFFFDb😀\uFFFD", BrokenCharacters.replaced("a\uD83Db😀\uDE00"));
        assertEquals("\uFFFD\uFFFD", BrokenCharacters.replaced("\uDE00\uD83D"));
    }

    @Test
    void aNulIsReplaced() {
        assertEquals("a\uFFFDb", BrokenCharacters.replaced("a\0b"));
    }

    @Test
    void aWholeTextStaysAsItIs() {
        String whole = "论文 😀";
        assertSame(whole, BrokenCharacters.replaced(whole));
    }
}
