package io.confscope.ingest.dump;

import io.confscope.ingest.listing.Column;
import java.util.List;

/** A dump's problem as the API shows it. */
record ProblemView(int line, int column, String severity, String code, String message, String excerpt) {

    static final List<Column> COLUMNS = Column.named("line", "column", "severity", "code", "message", "excerpt");

    static ProblemView of(DumpProblem problem) {
        return new ProblemView(
                problem.line, problem.column, problem.severity, problem.code, problem.message, problem.excerpt);
    }
}
