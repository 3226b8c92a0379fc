package io.confscope.dashboard.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers what a page of ours may do: nothing inline, nothing from elsewhere. */
@ApplicationScoped
class SecurityHeaders {
    // What the services send is data. A dump sent back as it was received must never act as a page.
    private static final String DATA_ONLY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String SWAGGER_UI =
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self'"
                    + " data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String pages;

    SecurityHeaders(Embedding embedding) {
        pages = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                + " font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "
                + embedding.frameAncestors();
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            context.addHeadersEndHandler(end -> write(context));
            context.next();
        });
    }

    private void write(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", policy(context.request().path()));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
    }

    private String policy(String path) {
        if (path.startsWith("/api/")) {
            return DATA_ONLY;
        }
        return path.startsWith("/q/swagger-ui") ? SWAGGER_UI : pages;
    }

    /** Who may show the dashboard in a frame. */
    @ConfigMapping(prefix = "confscope.embedding")
    interface Embedding {
        /** A list of sources as in Content Security Policy, such as {@code https://wiki.example.org}. */
        @WithDefault("'none'")
        String frameAncestors();
    }
}
