package io.confscope.stats.problem;

import java.util.List;

/** A request that cannot be answered, with all that its sender needs to know. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String title;
    private final transient List<Fault> faults;

    private Problem(int status, String code, String title, String detail, List<Fault> faults) {
        super(detail);
        this.status = status;
        this.code = code;
        this.title = title;
        this.faults = List.copyOf(faults);
    }

    /** Refuses a request for at least one fault of its parameters. */
    public static Problem badParameters(List<Fault> faults) {
        String detail = faults.size() == 1
                ? faults.get(0).message()
                : "Correct the " + faults.size() + " parameters listed under errors.";
        return new Problem(400, "invalid-parameter", "A parameter is not valid", detail, faults);
    }

    /** An address that cannot be decoded. */
    public static Problem badAddress() {
        return ofStatus(
                400,
                "bad-address",
                "The address cannot be read",
                "In an address only letters, digits and -._~:/?@!$&'()*+,;= stand for themselves; write others as %XX, “%” too.");
    }

    /** No offered format is acceptable. */
    public static Problem notAcceptable(String detail) {
        return new Problem(406, "not-acceptable", "The format is not available", detail, List.of());
    }

    /** A revision that was waited for has not come in time. */
    public static Problem notYet(String detail) {
        return new Problem(503, "revision-not-reached", "The revision is not here yet", detail, List.of());
    }

    static Problem ofStatus(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of());
    }

    public int status() {
        return status;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    List<Fault> faults() {
        return faults;
    }
}
