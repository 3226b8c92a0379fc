package io.confscope.ingest.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes everything out of the database, so that each test starts from nothing. */
@ApplicationScoped
public class EmptyStore {

    private final EntityManager database;

    EmptyStore(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public void empty() {
        for (String entity :
                List.of("Sighting", "PaperKey", "PaperVersion", "DumpProblem", "StoredTerm", "Revision", "Dump")) {
            database.createQuery("delete from " + entity).executeUpdate();
        }
    }
}
