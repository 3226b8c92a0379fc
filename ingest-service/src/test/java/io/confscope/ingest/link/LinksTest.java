package io.confscope.ingest.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/DM4CT/DM4CT, REPOSITORY",
        "http://www.github.com/a/b, REPOSITORY",
        "github.com/Charley-HUANG/OUCopula, REPOSITORY",
        "https://gitlab.com/group/sub/project, REPOSITORY",
        "https://gitlab.inria.fr/team/project, REPOSITORY",
        "https://bitbucket.org/a/b, REPOSITORY",
        "https://codeberg.org/a/b, REPOSITORY",
        "https://gitee.com/a/b, REPOSITORY",
        "https://anonymous.4open.science/r/DSFM-123C, ANONYMOUS",
        "https://github.com/anonymous-2025/code, ANONYMOUS",
        "https://zenodo.org/records/14178277, DATASET",
        "https://doi.org/10.5281/zenodo.14178277, DATASET",
        "https://doi.org/10.1145/1234.5678, PAPER",
        "https://huggingface.co/datasets/NeuroTec/SWEC_iEEG_Dataset, DATASET",
        "https://huggingface.co/owner/model, MODEL",
        "https://huggingface.co/spaces/owner/demo, PROJECT",
        "https://www.kaggle.com/datasets/a/b, DATASET",
        "https://kaggle.com/models/a/b, MODEL",
        "https://physionet.org/content/mimiciv/, DATASET",
        "https://minhmanho.github.io/f2f_ldm/, PROJECT",
        "https://sites.google.com/view/immimic, PROJECT",
        "https://arxiv.org/abs/2603.23501, PAPER",
        "https://example.org/paper.pdf, PAPER",
        "https://goo.gl/mZuqAV, OTHER"
    })
    void tellsTheKindByHostAndPath(String link, LinkKind kind) {
        Link read = Links.read(List.of(link)).get(0);

        assertEquals(kind, read.kind());
        assertEquals(LinkStatus.OK, read.status());
        assertTrue(read.url().startsWith("http"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://github.com/a/b",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://github.com/a/b",
                "https://github.com@evil.example/a/b",
                "https://github.com/a/b\" onclick=\"x",
                "https://github.com/a b/c",
                "https://",
                "",
                "not a link",
                "https://github.com/.",
                "https://github.com/",
                "https://github.com/only-owner",
                "https://github.com/xxx/xxxx",
                "https://github.com/username/repo",
                "https://anonymous.4open.science/"
            })
    void neverCallsAPlaceholderOrADangerousSchemeGood(String link) {
        assertEquals(LinkStatus.MALFORMED, Links.read(List.of(link)).get(0).status());
    }

    @Test
    void tellsALinkThatWasCutOff() {
        List<Link> links = Links.read(List.of(
                "https://anonymous.4open.science/r/DSFM-123C",
                "https://anonymous.4open.science/r/DSFM-",
                "https://github.com/anna",
                "https://github.com/anna/tool",
                "https://github.com/anna/tool-more"));

        assertEquals(
                List.of(LinkStatus.OK, LinkStatus.TRUNCATED, LinkStatus.TRUNCATED, LinkStatus.OK, LinkStatus.OK),
                links.stream().map(Link::status).toList());
    }

    @Test
    void keepsWhatTheSourceSaid() {
        assertEquals(
                List.of(new Link("https://github.com/a/b", LinkKind.REPOSITORY, LinkStatus.OK, " github.com/a/b ")),
                Links.read(List.of(" github.com/a/b ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The code is at https://github.com/a/b. | https://github.com/a/b",
                "Code (https://github.com/a/b) is public. | https://github.com/a/b",
                "available at github.com/a/b, and more | github.com/a/b",
                "\\url{https://github.com/a/b_c} | https://github.com/a/b_c",
                "\\url{https://github.com/a/b\\_c} | https://github.com/a/b_c",
                "\\href{https://github.com/a/b}{here} | https://github.com/a/b",
                "see [code](https://github.com/a/b). | https://github.com/a/b",
                "https://en.wikipedia.org/wiki/Set_(mathematics) | https://en.wikipedia.org/wiki/Set_(mathematics)",
                "代码见https://github.com/a/b。 | https://github.com/a/b",
                "https://github.com/ UARK-AICV/GazeSearch. | https://github.com/UARK-AICV/GazeSearch",
                "www.example.org/x; | www.example.org/x",
                "https://4dvlab.github.io/RealDex_page/. | https://4dvlab.github.io/RealDex_page/",
                "Website: https://human2sim2robot.github.io | https://human2sim2robot.github.io"
            })
    void findsALinkInRunningText(String text, String link) {
        assertEquals(List.of(link), Links.find(text));
    }

    @Test
    void findsEachLinkOnceInOrder() {
        assertEquals(
                List.of("https://b.example/x", "https://a.example/y"),
                Links.find("https://b.example/xhttps://a.example/y and again https://b.example/x"));
    }

    @Test
    void findsNoLinkInPlainText() {
        assertEquals(List.of(), Links.find("We use GitHub, e.g. mail a@github.com or http:// alone; v1.2."));
    }

    @Test
    void neverThrowsAndFindsOnlyWhatIsReadable() {
        Random random = new Random(7);
        String alphabet = "ab/.:-_()[]{}\\ \nhttps://github.com/,;'\"<>%#?=&$^。代\uD83D\uDE00";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(round % 3 == 0 ? "https://github.com/" : "");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (Link link : Links.read(Links.find(text.toString()))) {
                assertTrue(link.status() != LinkStatus.OK || link.url().matches("(?i)https?://.+"), link.url());
            }
            Links.read(List.of(text.toString()));
        }
    }
}
