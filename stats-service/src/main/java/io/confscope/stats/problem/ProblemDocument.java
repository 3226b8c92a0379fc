package io.confscope.stats.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body of every answer with an error status, {@code application/problem+json} of RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(String type, String title, int status, String detail, String instance, List<Fault> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem, String instance) {
        String detail = problem.getMessage();
        return new ProblemDocument(
                "urn:confscope:problem:" + problem.code(),
                problem.title(),
                problem.status(),
                detail == null ? problem.title() : detail,
                instance,
                problem.faults());
    }
}
