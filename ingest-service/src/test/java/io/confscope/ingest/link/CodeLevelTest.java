package io.confscope.ingest.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLevelTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN, https://github.com/a/b",
        "OPEN, https://github.com/a/b https://anonymous.4open.science/r/x-1",
        "OPEN, https://github.com/neuronflow/BraTS-Toolkit",
        "OPEN, https://github.com/HKU-MedAI/CTF https://github.com/neuronflow/BraTS-Toolkit",
        "OPEN, https://github.com/a/b https://huggingface.co/datasets/a/b",
        "ANONYMOUS, https://anonymous.4open.science/r/x-1",
        "ANONYMOUS, https://anonymous.4open.science/r/DSFM-",
        "ANONYMOUS, https://anonymous.4open.science/r/x-1 https://github.com/neuronflow/BraTS-Toolkit",
        "PAGE, https://huggingface.co/datasets/a/b",
        "PAGE, https://a.github.io/b",
        "PAGE, https://a.github.io/b https://github.com/huggingface/transformers",
        "PAGE, https://a-project.example.org",
        "NONE, https://arxiv.org/abs/1234.5678",
        "NONE, https://www.ijcai.org/proceedings/2024/1",
        "NONE, https://iclr.cc/virtual/2018/poster/1",
        "NONE, https://ojs.aaai.org/index.php/AAAI/article/view/1",
        "NONE, https://youtu.be/e_ZXVS5VutM",
        "OPEN, https://youtu.be/e_ZXVS5VutM https://github.com/a/b",
        "NONE, https://github.com/.",
        "NONE, javascript:alert(1)"
    })
    void isWhatTheBestLinkShows(CodeLevel level, String links) {
        assertEquals(level, CodeLevel.of(Links.read(Arrays.asList(links.split(" ", -1))), null));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/link/code-levels.txt", delimiter = '|')
    void isWhatTheAbstractLinksOrAnnounces(String level, String text) {
        assertEquals(level, CodeLevel.of(Links.read(Links.find(text)), text).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Code will be released.",
                "The source code will be made publicly available upon publication.",
                "Our codes will be made available after acceptance.",
                "Code and data will be released soon.",
                "We will release our code and models.",
                "We plan to open-source the implementation.",
                "Videos and code are coming soon.",
                "The code is publicly available.",
                "代码将开源。",
                "我们将公开代码和数据。"
            })
    void isPromisedWhereCodeIsAnnouncedWithoutALink(String text) {
        assertEquals(CodeLevel.PROMISED, CodeLevel.of(List.of(), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We decode speech.",
                "Error-correcting codes of length n.",
                "The dataset will be released.",
                "Code-switching is common.",
                "Each code is a word of the dictionary.",
                "本文研究纠错码。"
            })
    void isNoneWhereNothingIsAnnounced(String text) {
        assertEquals(CodeLevel.NONE, CodeLevel.of(List.of(), text));
    }

    @Test
    void hasTheTermsOfTheFacet() {
        assertEquals(
                List.of("open", "anonymous", "page", "promised", "none"),
                Arrays.stream(CodeLevel.values()).map(CodeLevel::id).toList());
    }
}
