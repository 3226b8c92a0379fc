package io.confscope.ingest.http;

import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.revision.ContentTagged;
import io.confscope.ingest.revision.RevisionTagged;
import io.confscope.ingest.term.Terms;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
    private final Map<Method, Taken> known = new ConcurrentHashMap<>();

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
        Taken taken = known.computeIfAbsent(method, Taken::by);
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        // Facets are asked for where there is more than a method names for itself.
        NavigableSet<String> names = taken.filters && !taken.names.containsAll(query.keySet())
                ? taken.with(facets(query.getFirst("asOf")))
                : taken.names;
        query.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw BadRequest.unknownParameter(name, names);
            }
            if (values.size() > 1) {
                throw BadRequest.parameter(name, name + " is given twice; give it once, its values with commas.");
            }
            if (taken.switches.contains(name) && !SWITCH.contains(values.get(0))) {
                throw BadRequest.parameter(name, name + " must be true or false.");
            }
        });
    }

    /** The past has the facets of its own vocabulary. */
    private List<Facet> facets(@Nullable String asOf) {
        return asOf == null || !REVISION.matcher(asOf).matches()
                ? vocabulary.get().facets()
                : terms.get().facets(Long.valueOf(asOf));
    }

    /**
     * What a method takes.
     *
     * @param switches those of the names that are true or false; the framework takes for false whatever is not true
     * @param filters whether it takes facets as well
     */
    private record Taken(NavigableSet<String> names, Set<String> switches, boolean filters) {

        static Taken by(Method method) {
            var names = new TreeSet<String>();
            var switches = new TreeSet<String>();
            for (Parameter parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(RestQuery.class)) {
                    names.add(parameter.getName());
                    if (parameter.getType() == boolean.class) {
                        switches.add(parameter.getName());
                    }
                }
            }
            boolean filters = method.isAnnotationPresent(TakesFilters.class);
            if (filters) {
                names.addAll(List.of("yearFrom", "yearTo"));
            }
            if (Stream.of(method, method.getDeclaringClass()).anyMatch(Taken::isTagged)) {
                names.add("minRevision");
            }
            return new Taken(names, switches, filters);
        }

        private static boolean isTagged(AnnotatedElement resource) {
            return resource.isAnnotationPresent(RevisionTagged.class)
                    || resource.isAnnotationPresent(ContentTagged.class);
        }

        NavigableSet<String> with(List<Facet> facets) {
            var all = new TreeSet<String>(names);
            facets.forEach(facet -> all.add(facet.id()));
            return all;
        }
    }
}
