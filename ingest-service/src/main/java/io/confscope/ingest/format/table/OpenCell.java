package io.confscope.ingest.format.table;

/** Whether a CSV's text so far ends inside a quoted cell (RFC 4180: a quote opens one at its beginning only). */
final class OpenCell {

    private enum State {
        BEGINNING,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private State state = State.BEGINNING;
    private boolean loose;

    void read(String text) {
        for (int i = 0; i < text.length(); i++) {
            state = after(text.charAt(i));
        }
    }

    private State after(char c) {
        if (state == State.QUOTED) {
            return c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
        }
        if (c == ',') {
            return State.BEGINNING;
        }
        loose |= state == State.QUOTE_IN_QUOTED && c != '"';
        boolean opens = c == '"' && state != State.PLAIN;
        return opens ? State.QUOTED : State.PLAIN;
    }

    /** Whether text followed a closing quote, which then may have been meant to open the next cell. */
    boolean isLoose() {
        return loose;
    }

    boolean isOpen() {
        return state == State.QUOTED;
    }
}
