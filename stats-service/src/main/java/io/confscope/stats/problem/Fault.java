package io.confscope.stats.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param parameter the query parameter it is about
 * @param code a stable word for it
 * @param message what is wrong and what would be right
 */
public record Fault(String parameter, String code, String message) {}
