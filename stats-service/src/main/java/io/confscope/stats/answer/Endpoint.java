package io.confscope.stats.answer;

/** Answers one kind of question. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Reads the parameters that it knows, calls {@link Parameters#check}, and answers.
     *
     * @throws io.confscope.stats.problem.Problem if the question makes no sense
     */
    Answer answer(Asked asked);
}
