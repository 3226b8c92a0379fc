package io.confscope.ingest.http;

import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.revision.RevisionTagged;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;

/** Refuses query parameters that nobody reads, or only in part: a misspelt filter must not pass for no filter. */
@jakarta.ws.rs.ext.Provider
class StrictParameters implements ContainerRequestFilter {

    private final ResourceInfo resource;
    // Filters are made before the configuration is read; hence the provider.
    private final Provider<Vocabulary> vocabulary;
    private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

    StrictParameters(ResourceInfo resource, Provider<Vocabulary> vocabulary) {
        this.resource = resource;
        this.vocabulary = vocabulary;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        SortedSet<String> taken = known.computeIfAbsent(method, this::taken);
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
        }
    }

    private SortedSet<String> taken(Method method) {
        var names = new TreeSet<String>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                names.add(parameter.getName());
            }
        }
        if (method.isAnnotationPresent(TakesFilters.class)) {
            vocabulary.get().facets().stream().map(Facet::id).forEach(names::add);
            names.addAll(List.of("yearFrom", "yearTo"));
        }
        if (method.getDeclaringClass().isAnnotationPresent(RevisionTagged.class)) {
            names.add("minRevision");
        }
        return names;
    }
}
