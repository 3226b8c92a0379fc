package io.confscope.ingest.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param dumps at least one
 * @param facet whose terms the labels are
 */
record Request(List<Path> dumps, Path labels, String facet) {
    private static final String USAGE = "usage: ./confscope evaluate FILE... --labels LABELS [--facet FACET]";
    private static final String DEFAULT_FACET = "modality";

    Request {
        dumps = List.copyOf(dumps);
    }

    static Request of(List<String> arguments) throws BadInputException {
        List<Path> dumps = new ArrayList<>();
        Path labels = null;
        String facet = DEFAULT_FACET;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--labels" -> labels = Path.of(value(argument, rest));
                case "--facet" -> facet = value(argument, rest);
                default -> dumps.add(dump(argument));
            }
        }
        Request request = new Request(dumps(dumps), labels(labels), facet);
        for (Path dump : request.dumps()) {
            mustBeReadable(dump);
        }
        mustBeReadable(request.labels());
        return request;
    }

    private static void mustBeReadable(Path file) throws BadInputException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInputException("there is no file " + file + ", or it cannot be read");
        }
    }

    private static String value(String option, Iterator<String> rest) throws BadInputException {
        if (!rest.hasNext()) {
            throw new BadInputException(option + " needs a value; " + USAGE);
        }
        return rest.next();
    }

    private static Path dump(String argument) throws BadInputException {
        if (argument.startsWith("--")) {
            throw new BadInputException("there is no option " + argument + "; " + USAGE);
        }
        return Path.of(argument);
    }

    private static List<Path> dumps(List<Path> dumps) throws BadInputException {
        if (dumps.isEmpty()) {
            throw new BadInputException("no file of papers is given; " + USAGE);
        }
        return dumps;
    }

    private static Path labels(@Nullable Path labels) throws BadInputException {
        if (labels == null) {
            throw new BadInputException("no file of labels is given; " + USAGE);
        }
        return labels;
    }
}
