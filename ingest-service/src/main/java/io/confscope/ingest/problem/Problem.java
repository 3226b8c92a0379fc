package io.confscope.ingest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457: what went wrong, in words for people and in a code for programs. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<Detail> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String code, String title, String detail, String instance, List<Detail> errors) {
        return new Problem("urn:confscope:problem:" + code, title, status, detail, instance, errors);
    }

    /** One thing that is wrong: a parameter, or a place in a dump. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(
            @Nullable String parameter, @Nullable Integer line, @Nullable Integer column, String code, String message) {

        public static Detail parameter(String parameter, String code, String message) {
            return new Detail(parameter, null, null, code, message);
        }

        public static Detail place(int line, int column, String code, String message) {
            return new Detail(null, line, column, code, message);
        }
    }
}
