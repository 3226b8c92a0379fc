package io.confscope.stats.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ct             | ct",
                "pet,ct,pet     | ct,pet",
                "!b,a,!a        | a,!a,!b",
                "pet+ct,mri     | ct+pet,mri",
                "ct pet         | ct+pet",
                "none,ct        | ct,none",
            })
    void isWrittenInCanonicalForm(String text, String canonical) {
        assertEquals(canonical, TermFilter.parse(text, true).text());
        assertEquals(canonical, TermFilter.parse(canonical, true).text(), "reading back what was written");
    }

    /** What a group's address asks for, given what the reader's own filter asks of the same facet. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ct             | ct   | ct",
                "pet,mri        | ct   | ct+mri,ct+pet",
                "ct,mri         | ct   | ct",
                "!eeg           | ct   | ct,!eeg",
                "pet,!eeg       | ct   | ct+pet,!eeg",
                "none,pet       | ct   | ct+pet",
                "ct             | none | none,!none",
                "none,ct        | none | none",
                "!none          | none | none,!none",
                "ct+pet,mri     | ct   | ct+mri,ct+pet",
            })
    void isNarrowedToATermWithoutLosingWhatItAsked(String filter, String term, String narrowed) {
        assertEquals(narrowed, TermFilter.parse(filter, true).with(term).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oral,poster  | oral | oral",
                "!poster      | oral | oral",
                "poster       | oral | oral,!oral",
                "!oral        | oral | oral,!oral",
                "oral,!oral   | oral | oral,!oral",
            })
    void asksForNoPaperWhereAPaperWouldNeedTwoTerms(String filter, String term, String narrowed) {
        assertEquals(narrowed, TermFilter.parse(filter, false).withOnly(term).text());
    }

    @Test
    void aPlusSignIsAnOrdinaryCharacterWhereAPaperHasOneTermOnly() {
        assertEquals(TermFilter.only("a+b"), TermFilter.parse("a+b", false));
    }
}
