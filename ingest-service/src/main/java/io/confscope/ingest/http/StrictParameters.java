package io.confscope.ingest.http;

import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.revision.RevisionTagged;
import io.confscope.ingest.term.Terms;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that nobody reads, or only in part: a misspelt filter must not pass for no filter, and
 * {@code dryRun=1} not for a publication.
 */
@jakarta.ws.rs.ext.Provider
class StrictParameters implements ContainerRequestFilter {

    private static final Set<String> SWITCH = Set.of("true", "false");
    private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

    private final ResourceInfo resource;
    // Filters are made before the configuration is read; hence the providers.
    private final Provider<Vocabulary> vocabulary;
    private final Provider<Terms> terms;
    private final Map<Method, NavigableSet<String>> known = new ConcurrentHashMap<>();
    private final Map<Method, Set<String>> switches = new ConcurrentHashMap<>();

    StrictParameters(ResourceInfo resource, Provider<Vocabulary> vocabulary, Provider<Terms> terms) {
        this.resource = resource;
        this.vocabulary = vocabulary;
        this.terms = terms;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        NavigableSet<String> taken = known.computeIfAbsent(method, StrictParameters::taken);
        if (method.isAnnotationPresent(TakesFilters.class)) {
            taken = with(facets(request.getUriInfo().getQueryParameters().getFirst("asOf")), taken);
        }
        Set<String> switching = switches.computeIfAbsent(method, StrictParameters::switches);
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (!taken.contains(parameter.getKey())) {
                throw BadRequest.unknownParameter(parameter.getKey(), taken);
            }
            if (parameter.getValue().size() > 1) {
                throw BadRequest.parameter(
                        parameter.getKey(),
                        parameter.getKey() + " is given twice; give it once, its values with commas.");
            }
            if (switching.contains(parameter.getKey())
                    && !SWITCH.contains(parameter.getValue().get(0))) {
                throw BadRequest.parameter(parameter.getKey(), parameter.getKey() + " must be true or false.");
            }
        }
    }

    private static NavigableSet<String> taken(Method method) {
        NavigableSet<String> names =
                questions(method).map(Parameter::getName).collect(Collectors.toCollection(TreeSet::new));
        if (method.isAnnotationPresent(TakesFilters.class)) {
            names.addAll(List.of("yearFrom", "yearTo"));
        }
        if (method.getDeclaringClass().isAnnotationPresent(RevisionTagged.class)) {
            names.add("minRevision");
        }
        return names;
    }

    /** The past has the facets of its own vocabulary. */
    private List<Facet> facets(@Nullable String asOf) {
        return asOf == null || !REVISION.matcher(asOf).matches()
                ? vocabulary.get().facets()
                : terms.get().facets(Long.valueOf(asOf));
    }

    private static NavigableSet<String> with(List<Facet> facets, NavigableSet<String> names) {
        var all = new TreeSet<String>(names);
        facets.forEach(facet -> all.add(facet.id()));
        return all;
    }

    /** The framework takes for false whatever is not true. */
    private static Set<String> switches(Method method) {
        return questions(method)
                .filter(parameter -> parameter.getType() == boolean.class)
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }

    private static Stream<Parameter> questions(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class));
    }
}
