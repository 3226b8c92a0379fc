package io.confscope.ingest.feed;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;

/**
 * What a revision did to a paper.
 *
 * @param removed the paper is gone; it has no facets then
 * @param facets the paper's terms by facet, fields of their own in the message: a string, a number for the year or null,
 *     and a sorted list for facets that can have several
 */
record Change(String id, long revision, boolean removed, @JsonAnyGetter Map<String, Object> facets) {}
