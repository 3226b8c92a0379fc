package io.confscope.stats.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Which data an answer is about.
 *
 * @param vocabulary the version of the vocabulary that the papers were tagged by
 * @param publishedAt when the revision was published; null before the first
 * @param asOf the revision that was asked for; null if it was simply the current one
 * @param permalink the address that gives these very figures again, whatever is published later; null before the first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Stamp(
        long revision,
        String vocabulary,
        @Nullable String publishedAt,
        @Nullable Long asOf,
        @Nullable String permalink) {}
