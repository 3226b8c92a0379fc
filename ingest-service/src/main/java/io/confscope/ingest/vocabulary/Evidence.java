package io.confscope.ingest.vocabulary;

/**
 * Why a paper carries a term.
 *
 * @param field {@link TextField#id()}
 * @param start offset into the field in UTF-16 code units, inclusive
 * @param end offset into the field in UTF-16 code units, exclusive
 * @param text the field's text from start to end
 * @param rule id of the rule that matched, {@code <term>/<rule>}
 */
public record Evidence(String facet, String term, String field, int start, int end, String text, String rule) {}
