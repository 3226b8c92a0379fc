package io.confscope.dashboard.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a {@link Visitor}, and fails it when the browser had something to complain about. */
final class InChromium implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(InChromium.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        Visitor visitor = new Visitor(chromium.browser());
        context.getStore(NAMESPACE).put(Visitor.class, visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitor visitor = context.getStore(NAMESPACE).remove(Visitor.class, Visitor.class);
        if (visitor == null) {
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                visitor.picture("failed-" + context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-"));
            } else {
                visitor.assertNoComplaints();
            }
        } finally {
            visitor.close();
        }
    }
}
