package io.confscope.stats.answer;

import io.confscope.stats.problem.Fault;
import io.confscope.stats.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a request. Whoever reads one makes it known; at the end {@link #check} refuses the request
 * with everything that was found wrong, parameters that nobody asked for included.
 */
public final class Parameters {

    private final Map<String, List<String>> given;
    private final TreeSet<String> known = new TreeSet<>();
    private final List<Fault> faults;
    private final @Nullable String within;

    public Parameters(Map<String, List<String>> given) {
        this(given, new ArrayList<>(), null);
    }

    private Parameters(Map<String, List<String>> given, List<Fault> faults, @Nullable String within) {
        this.given = given;
        this.faults = faults;
        this.within = within;
    }

    /** The parameters inside a parameter whose value is itself a query; what is wrong there is wrong here. */
    public Parameters inside(String name) {
        if (!given.containsKey(name)) {
            refuse(name, "missing-parameter", "The parameter " + name + " is missing; it holds a filter.");
        }
        return new Parameters(QueryText.parse(textOrEmpty(name).orElse("")), faults, name);
    }

    /** The value of a parameter, which may stand once and not be empty. */
    public Optional<String> text(String name) {
        Optional<String> value = textOrEmpty(name);
        if (value.isPresent() && value.get().isBlank()) {
            refuse(name, "empty-value", "The parameter " + name + " is empty; give it a value or leave it out.");
            return Optional.empty();
        }
        return value;
    }

    /** The value of a parameter, which may stand once. */
    public Optional<String> textOrEmpty(String name) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(
                    name,
                    "repeated-parameter",
                    "The parameter " + name + " stands " + values.size() + " times; separate values by commas.");
            return Optional.empty();
        }
        return values.stream().findFirst();
    }

    /** A whole number of at most 18 digits. */
    public Optional<Long> number(String name) {
        return text(name).flatMap(value -> {
            if (!value.matches("[0-9]{1,18}")) {
                refuse(name, "not-a-number", "The parameter " + name + " must be a whole number.");
                return Optional.empty();
            }
            return Optional.of(Long.parseLong(value));
        });
    }

    /** One of several words. */
    public <T> Optional<T> choice(String name, List<String> words, Function<String, Optional<T>> find) {
        return text(name).flatMap(value -> {
            Optional<T> found = find.apply(value);
            if (found.isEmpty()) {
                refuse(name, "unknown-value", "The parameter " + name + " is one of " + String.join(", ", words) + ".");
            }
            return found;
        });
    }

    /** Notes what is wrong with a parameter. */
    public void refuse(String name, String code, String message) {
        faults.add(new Fault(within == null ? name : within, code, message));
    }

    /** Notes the parameters that were given and that no one has read. */
    public void refuseOthers() {
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                refuse(
                        name,
                        "unknown-parameter",
                        "There is no parameter " + name + "; there are " + String.join(", ", known) + ".");
            }
        }
    }

    /** Throws a {@link Problem} if anything was wrong, or if a parameter was given that no one has read. */
    public void check() {
        refuseOthers();
        if (!faults.isEmpty()) {
            throw Problem.badParameters(faults);
        }
    }
}
