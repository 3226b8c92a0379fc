package io.confscope.stats.query;

import java.util.List;
import java.util.Map;

/**
 * A question as it stands in its answer.
 *
 * @param by the facets grouped by
 * @param filters what applies, by parameter, defaults included
 */
public record Query(List<String> by, Map<String, List<String>> filters) {}
