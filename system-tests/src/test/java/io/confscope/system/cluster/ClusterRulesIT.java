package io.confscope.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that {@link ClusterIT} holds the services' statements to can be broken, and need not be. */
class ClusterRulesIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LOCKS_ROWS             | select * from paper_version where valid_from = 1 for update
                    LOCKS_ROWS             | select * from paper_version v where valid_from = 1 for no key update
                    NOT_ACROSS_SHARDS      | select topic, count(*) from paper_fact group by rollup (topic, area)
                    NOT_ACROSS_SHARDS      | with recursive x as (table y) select * from paper_fact
                    WINDOW_OVER_PAPERS     | select count(*) over (partition by edition) from paper_version
                    MOVES_A_PAPER          | update paper_version set valid_to = 1, paper_id = $1 where valid_from = 2
                    CONFLICT_WITHOUT_PAPER | insert into sighting values ($1) on conflict (dump_id, record_number) do nothing
                    CONFLICT_WITHOUT_PAPER | insert into sighting values ($1) on conflict do nothing
                    INSERTS_FROM_A_QUERY   | insert into paper_key (key_hash, paper_id) select 'a', title_en from title
                    VOLATILE_CHANGE        | delete from paper_version where random() < 0.5
                    DISTINCT_COUNT         | select count(distinct edition) from paper_fact
                    OUTER_JOIN             | select 1 from dump d left join sighting s on s.dump_id = d.id
                    JOINS_OTHERWISE        | select 1 from sighting s join paper_version v on v.dump_id = s.dump_id
                    JOINS_OTHERWISE        | select 1 from sighting s, paper_version v where v.paper_id = v.paper_id
                    QUERY_WITHIN           | select 1 from paper_fact where edition = (select max(edition) from paper_fact)
                    """)
    void aStatementThatAClusterRefusesIsFound(ClusterRule rule, String text) {
        assertThat(ClusterRule.concerns(text)).isTrue();
        assertThat(ClusterRule.brokenBy(text)).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select topic, count(*) from paper_fact where valid_from <= $1 group by topic",
                "select distinct paper_id from paper_version where paper_id = any($1)",
                "select 1 from paper_version v where not exists (select 1 from sighting s where s.paper_id = v.paper_id)",
                "select 1 from sighting s join dump d on d.id = s.dump_id where s.paper_id = $1",
                "update paper_version set valid_to = $1 where paper_id = $2",
                "insert into sighting values ($1) on conflict (paper_id, dump_id, record_number) do nothing",
                "copy sighting (dump_id, paper_id) from stdin"
            })
    void aStatementThatAClusterTakesIsNot(String text) {
        assertThat(ClusterRule.concerns(text)).isTrue();
        assertThat(ClusterRule.brokenBy(text)).isEqualTo(List.of());
    }
}
