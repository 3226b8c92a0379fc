package io.confscope.ingest.term;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A {@link SeenTerm} and the revision that brought it. */
@Entity
@Table(name = "term")
@IdClass(StoredTerm.Key.class)
public class StoredTerm extends PanacheEntityBase {

    public record Key(String facet, String id) implements Serializable {}

    @Id
    public String facet = "";

    @Id
    public String id = "";

    public String label = "";
    public long validFrom;
}
