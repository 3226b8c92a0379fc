package io.confscope.ingest.dump;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;

/** The progress of a dump as events: some a second while it is read, and a last one when it is over. */
@ApplicationScoped
class DumpEvents {

    private static final Duration PERIOD = Duration.ofMillis(250);

    private final DumpImporter importer;
    private final DumpCatalogue catalogue;

    DumpEvents(DumpImporter importer, DumpCatalogue catalogue) {
        this.importer = importer;
        this.catalogue = catalogue;
    }

    Multi<OutboundSseEvent> of(long dumpId, Sse sse) {
        return Multi.createFrom()
                .ticks()
                .every(PERIOD)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> progress(dumpId))
                .select()
                .first(DumpEvents::goesOn)
                .map(progress -> event("progress", progress, sse))
                .onCompletion()
                .continueWith(() -> end(progress(dumpId), sse));
    }

    /** A reader whose connection ends asks again, unless it was told that this is the end. */
    private static List<OutboundSseEvent> end(ImportProgress last, Sse sse) {
        return List.of(event("progress", last, sse), event("done", last, sse));
    }

    private static OutboundSseEvent event(String name, ImportProgress progress, Sse sse) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ImportProgress.class, progress)
                .build();
    }

    private ImportProgress progress(long dumpId) {
        return importer.progress(dumpId).orElseGet(() -> ImportProgress.of(catalogue.get(dumpId)));
    }

    private static boolean goesOn(ImportProgress progress) {
        return progress.status().equals("received") || progress.status().equals("reading");
    }
}
