package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {
    private final Vocabulary vocabulary = Vocabulary.load(null);

    @Test
    void givesEvidenceWithFieldOffsetWordsAndRule() {
        Tags tags = vocabulary.tag(new PaperText("A model of EEGs", "脑电模型", null, List.of("signals", "EEG")));

        assertEquals(
                List.of(
                        new Evidence("modality", "eeg", "titleEn", 11, 15, "EEGs", "eeg/spelled-out"),
                        new Evidence("modality", "eeg", "titleZh", 0, 2, "脑电", "eeg/spelled-out"),
                        new Evidence("modality", "eeg", "keywords", 9, 12, "EEG", "eeg/spelled-out")),
                tags.evidence().stream()
                        .filter(evidence -> evidence.facet().equals("modality"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H\\&E sections | H\\&E",
                "H&amp;E sections | H&amp;E",
                "$\\textbf{H}$\\&E sections | H}$\\&E",
                "SpO$_2$ of sleepers | SpO$_2",
                "SpO₂ of sleepers | SpO₂",
                "**EEG** of sleepers | EEG",
                "_EEG_ of sleepers | EEG",
                "ＥＥＧ of sleepers | ＥＥＧ",
                "electro-~encephalogram | electro-~encephalogram",
                "electroencephalo- gram | electroencephalo- gram",
                "whole–slide~images | whole–slide~images",
                "ﬂuoroscopy | ﬂuoroscopy",
                "基于EEG的解码 | EEG"
            })
    void readsThroughMarkUpAndTypography(String text, String words) {
        Tags tags = vocabulary.tag(paper(text.replace('~', '\n')));

        assertTrue(
                tags.evidence().stream().anyMatch(each -> each.text().equals(words.replace('~', '\n'))),
                tags::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Functional MRI of the brain | mri | longer-match:",
                "See https://github.com/neuronflow/MRI-Toolkit for code | mri | link:",
                "We call it EEG-Net | eeg | name:",
                "Word sense induction (WSI) and more WSI | pathology | other-meaning:",
                "The Knowledge Graph Mixed Representation Item (KG-MRI) is ours, KG-MRI | mri | other-meaning:",
                "Protein X-ray crystallography for drug design | xray | never-in",
                "Inverse problems arise in fields from CT to astronomy for patients | ct | area-list:",
                "Imagine an MRI of your patient | mri | example:",
                "In a way akin to MRI the layers scan | mri | analogy:",
                "Sleep of patients without EEG or EOG | eeg | absent:",
                "The tool could be extended to CT of patients | ct | later:",
                "The ECG loss (entropy-constrained gradient), ECG for short | ecg | other-meaning:",
                "DTI of drug-target pairs with fiber tracts in white-matter | mri | mri/diffusion-acronyms:",
                "An OCT is built | oct | oct/acronym:"
            })
    void saysWhyAMatchDoesNotCount(String text, String term, String reason) {
        Tags tags = vocabulary.tag(paper(text));

        assertFalse(tags.terms("modality").contains(term), tags::toString);
        assertEquals(
                Set.of(true),
                tags.blocked().stream()
                        .filter(each -> each.match().term().equals(term))
                        .map(each -> each.reason().startsWith(reason))
                        .collect(Collectors.toSet()),
                tags::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Biosignals (EEG, ECG) of patients. | ecg eeg",
                "Experiments on inverse problems from CT to astronomy show gains for patients. | ct",
                "Applications range from CT to astronomy. We test on CT of patients. | ct",
                "Sparse signals arise in many areas such as MRI. We study compressive sensing. | -",
                "We reconstruct images, e.g. MRI of the brain. Patients profit. | mri",
                "Models of sensitive data such as medical records leak. We add noise. | -"
            })
    void tellsThePapersDataFromTheWorldsApplications(String text, String terms) {
        assertEquals(Tables.terms(terms), Set.copyOf(vocabulary.tag(paper(text)).terms("modality")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Speech Recognition from EEG Signals | eeg",
                "Depth Estimation from Endoscopic Video for Surgical Robotics | endoscopy",
                "Legal Risks of Learning from Electronic Health Records | ehr",
                "Learning to Drive: Fatigue from EEG in Autonomous Driving | eeg",
                "Inverse Problems from CT of Patients to Astronomy | -",
                "Inverse Problems from Astronomy and Radar to CT of Patients | -",
                "From Finance to EEG and Weather: Models for Time Series | -",
                "Sequence Models from Genomics to Audio | -"
            })
    void takesFromInATitleForAListOnlyWhereItLeadsToAnotherField(String title, String terms) {
        Tags tags = vocabulary.tag(new PaperText(title, null, null, List.of()));

        assertEquals(Tables.terms(terms), Set.copyOf(tags.terms("modality")), tags::toString);
    }

    @Test
    void takesAnAmbiguousAcronymBeforeTheColonOfATitleForAName() {
        PaperText named = new PaperText("SPECT: spectral clustering", null, "SPECT groups patients.", List.of());
        PaperText meant = new PaperText("SPECT: a survey", null, "Single-photon emission and SPECT.", List.of());

        assertEquals(Set.of(), vocabulary.tag(named).terms("modality"));
        assertEquals(Set.of("pet"), vocabulary.tag(meant).terms("modality"));
    }

    @Test
    void findsNothingInNothing() {
        assertEquals(new Tags(List.of(), List.of()), vocabulary.tag(new PaperText(null, null, null, List.of())));
    }

    private static PaperText paper(String text) {
        return new PaperText(null, null, text, List.of());
    }
}
