package io.confscope.dashboard.browser;

import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of papers and data in both languages and colours, on a telephone and on a desk. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class EveryPageTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "papers, /papers?q=EEG, .list-row[data-paper]",
        "papers-as-of, /papers?asOf=1&topic=medical-imaging, .list-row[data-paper]",
        "papers-none, /papers?q=zzzz, .ways",
        "paper, /papers?id=iclr-2026-0a67270b1024&topic=medical-imaging, .abstract-text mark",
        "data, /data, .recent table",
        "dumps, /data?view=dumps, table",
        "dump, /data?dump=d-1, .outcome",
        "revisions, /data?view=revisions, .revisions",
        "vocabulary, /data?view=vocabulary&facet=modality, .vocabulary table",
    })
    void everyoneCanUseThePage(String name, String address, String sign, Visitor visitor) {
        Page page = visitor.open(address);
        Everywhere.look(visitor, page, name, sign, Everywhere.BOTH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "overview-tables, '/?table=topics,presentations,code,modalities&topic=!clinical-nlp'",
        "overview-empty, '/?topic=medical-imaging&presentation=oral'",
    })
    void everyoneCanUseTheOverview(String name, String address, Visitor visitor) {
        Page page = visitor.open(address);
        Everywhere.look(visitor, page, name, ".figure, .way", List.of("zh"));
    }
}
