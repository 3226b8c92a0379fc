package io.confscope.stats.answer;

import io.confscope.stats.StatsConfig;
import io.confscope.stats.dataset.Dataset;
import io.confscope.stats.dataset.Datasets;
import io.confscope.stats.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes a request to its answer. An answer about the current revision is made at once on the event loop, and kept for the
 * next who asks; an older revision is read on a worker thread, and a coming one is waited for without holding any thread.
 */
@ApplicationScoped
public class Answers {

    private final Datasets datasets;
    private final ReplyCache cache;
    private final QuestionMetrics metrics;
    private final Duration longestWait;
    private final ReplyWriter writer = new ReplyWriter();

    Answers(Datasets datasets, ReplyCache cache, QuestionMetrics metrics, StatsConfig config) {
        this.datasets = datasets;
        this.cache = cache;
        this.metrics = metrics;
        this.longestWait = config.revisions().longestWait();
    }

    /**
     * Answers a request.
     *
     * @param name of the endpoint in metrics
     */
    public Uni<Response> answer(String name, RoutingContext http, Endpoint endpoint) {
        return answerLater(name, http, asked -> Uni.createFrom().item(endpoint.answer(asked)));
    }

    /**
     * Answers a request whose answer takes its time.
     *
     * @param name of the endpoint in metrics
     */
    public Uni<Response> answerLater(String name, RoutingContext http, LateEndpoint endpoint) {
        long start = System.nanoTime();
        ReplyCache.Key key = ReplyCache.Key.of(http.request());
        String ifNoneMatch = http.request().getHeader("If-None-Match");
        Dataset current = datasets.current();
        return Uni.createFrom()
                .deferred(() -> reply(http, key, endpoint))
                .invoke(reply -> cache.keep(current, key, new ReplyCache.Kept(name, reply)))
                .map(reply -> {
                    boolean known = reply.isKnownBy(ifNoneMatch);
                    metrics.answered(name, known, start);
                    return reply.toResponse(known);
                })
                .onFailure()
                .invoke(failure -> metrics.failed(name, start, failure));
    }

    private Uni<Reply> reply(RoutingContext http, ReplyCache.Key key, LateEndpoint endpoint) {
        Parameters parameters = new Parameters(values(http.queryParams()));
        Optional<Format> asked = parameters.choice(
                "format", Arrays.stream(Format.values()).map(Format::id).toList(), Format::byId);
        Format format = asked.or(() -> Accept.choose(key.accept()))
                .orElseThrow(() -> Problem.notAcceptable("Accept one of "
                        + String.join(
                                ", ",
                                Arrays.stream(Format.values())
                                        .map(Format::mediaType)
                                        .distinct()
                                        .toList()) + "."));
        Language language =
                parameters.choice("lang", List.of("en", "zh"), Language::byId).orElse(Language.BOTH);
        Optional<Long> asOf = parameters.number("asOf");
        Optional<Long> minRevision = parameters.number("minRevision");
        return dataset(asOf, minRevision, parameters)
                .map(dataset ->
                        new Asked(http.request().path(), dataset, asOf.orElse(null), format, language, parameters))
                .flatMap(question -> endpoint.answer(question)
                        .map(answer ->
                                writer.write(answer, format, question.dataset().revision())));
    }

    private Uni<Dataset> dataset(Optional<Long> asOf, Optional<Long> minRevision, Parameters parameters) {
        Uni<Dataset> reached = minRevision
                .map(revision -> datasets.reached(revision, longestWait))
                .orElseGet(() -> Uni.createFrom().item(datasets::current));
        if (asOf.isEmpty()) {
            return reached;
        }
        long revision = asOf.get();
        return reached.flatMap(current -> datasets.at(revision))
                .map(past -> past.orElseGet(() -> {
                    parameters.refuse(
                            "asOf",
                            "unknown-revision",
                            "There is no revision " + revision + "; the latest is "
                                    + datasets.current().revision().number() + ".");
                    return datasets.current();
                }));
    }

    private static Map<String, List<String>> values(MultiMap query) {
        Map<String, List<String>> values = new TreeMap<>();
        query.names().forEach(name -> values.put(name, query.getAll(name)));
        return values;
    }
}
