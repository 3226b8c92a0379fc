package io.confscope.dashboard.problem;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Says why REST turns a request away: a wrong method, a media type it cannot give. Addresses that REST does not know
 * are left to the pages, which answer a reader and a program differently.
 */
class ProblemMapper {

    @ServerExceptionMapper({NotAllowedException.class, NotAcceptableException.class, NotSupportedException.class})
    public Response refused(WebApplicationException refusal, UriInfo asked) {
        Response response = refusal.getResponse();
        Problem problem = Problem.refused(response.getStatus());
        return Response.fromResponse(response)
                .type(Problem.MEDIA_TYPE)
                .entity(problem.document(asked.getRequestUri().getRawPath()).toString())
                .build();
    }
}
