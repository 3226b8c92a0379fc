package io.confscope.stats.answer;

import io.smallrye.mutiny.Uni;

/** Answers one kind of question that needs more than the data at hand, or more time than an event loop has. */
@FunctionalInterface
public interface LateEndpoint {

    /**
     * Reads the parameters that it knows, calls {@link Parameters#check}, and answers.
     *
     * @return fails with a {@link io.confscope.stats.problem.Problem} if the question makes no sense
     */
    Uni<? extends Answer> answer(Asked asked);
}
