package io.confscope.system.cluster;

import static java.util.regex.Pattern.compile;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Citus refuses in a statement on tables that are spread by paper_id, or can only do by sending rows from worker to
 * worker. Looser than its planner nowhere, stricter where that is simpler: a statement that breaks a rule here needs a look.
 */
enum ClusterRule {
    /** Rows are locked within one shard only. */
    LOCKS_ROWS("\\bfor (no key )?(update|share)\\b|\\bfor key share\\b"),

    /** Nor are these known across shards. */
    NOT_ACROSS_SHARDS("\\bwith recursive\\b|\\brollup\\b|\\bcube\\b|\\bgrouping sets\\b|\\btablesample\\b"),

    /** A window is pushed down where it is one paper's. */
    WINDOW_OVER_PAPERS("\\bover ?\\((?! ?partition by (\\w+\\.)?paper_id\\b)"),

    MOVES_A_PAPER("^update .*\\bset\\b.*?\\bpaper_id ?= ?[^.]*?\\bwhere\\b"),

    /** No key that is looked for in one shard. */
    CONFLICT_WITHOUT_PAPER("\\bon conflict\\b(?! ?\\([^)]*\\bpaper_id\\b)"),

    /** Rows would go through the coordinator. */
    INSERTS_FROM_A_QUERY("^insert into \\S+ .*\\bselect\\b"),

    /** Each shard would come to another result. */
    VOLATILE_CHANGE("^(update|delete)\\b.*\\b(random|clock_timestamp|nextval|gen_random_uuid)\\("),

    /** Sets that no worker knows whole. */
    DISTINCT_COUNT("\\bcount\\(distinct (?!(\\w+\\.)?paper_id\\))"),

    OUTER_JOIN("\\b(left|right|full)( outer)? join\\b"),

    /** Two spread tables meet where their papers lie; anything else is a repartition join. */
    JOINS_OTHERWISE("\\b(\\w+)\\.paper_id ?= ?(?!\\1\\.)\\w+\\.paper_id\\b") {
        @Override
        boolean isBrokenBy(String text) {
            long tables = spreadTables(text);
            return tables > 1 && matches(text) < tables - 1;
        }
    },

    /** A query within the query, unless it is of the paper in question. */
    QUERY_WITHIN("\\( ?select\\b") {
        @Override
        boolean isBrokenBy(String text) {
            return matches(text) > 0 && !OF_THE_SAME_PAPER.matcher(text).find();
        }
    };

    private static final Pattern OF_THE_SAME_PAPER = compile("\\bpaper_id ?= ?\\w+\\.paper_id\\b");

    /** A place in a statement where a spread table stands. */
    private static final Pattern SPREAD = compile(
            "\\b(?:from|join|into|update|copy|,) ?(?:only )?(?:\\w+\\.)?(paper_version|paper_key|sighting|paper_fact)\\b");

    private final Pattern pattern;

    ClusterRule(String pattern) {
        this.pattern = compile(pattern);
    }

    boolean isBrokenBy(String text) {
        return matches(text) > 0;
    }

    long matches(String text) {
        return pattern.matcher(text).results().count();
    }

    /** How often a statement names a spread table. */
    static long spreadTables(String text) {
        return SPREAD.matcher(text).results().count();
    }

    /** Whether a statement is about a spread table at all. */
    static boolean concerns(String text) {
        return compile("^(select|insert|update|delete|copy|with|merge)\\b")
                        .matcher(text)
                        .find()
                && spreadTables(text) > 0;
    }

    /** The rules that a statement breaks. */
    static List<ClusterRule> brokenBy(String text) {
        return Arrays.stream(values()).filter(rule -> rule.isBrokenBy(text)).toList();
    }
}
