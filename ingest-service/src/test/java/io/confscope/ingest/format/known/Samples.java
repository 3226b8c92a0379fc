package io.confscope.ingest.format.known;

import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.Origin;
import java.util.List;

/** A small dump of each format, with several records each. */
enum Samples {
    PAPERLISTS(
            DumpFormat.PAPERLISTS,
            """
            [
             {"id": "B11", "title": "Robust clustering", "track": "main", "status": "Withdraw", "abstract": "One. “Two”.",
              "keywords": "few-shot;meta", "author": "A B;C D", "github": "", "site": "https://openreview.net/forum?id=B11"},
             {"id": 7, "title": 2048, "status": "Oral", "author": ["E F"], "github": "https://github.com/a/b"},
             {"id": "x", "title": "", "status": "Poster", "author": ""},
             {"id": "y", "title": "器官分割", "status": "Poster", "author": "G H", "primary_area": "vision"}
            ]
            """),
    OPENREVIEW(
            DumpFormat.OPENREVIEW,
            """
            {"notes": [
             {"id": "n1", "forum": "f1", "content": {"title": {"value": "A note"}, "abstract": {"value": "一。"},
              "venue": {"value": "ICLR 2026 Poster"}, "venueid": {"value": "ICLR.cc/2026/Conference"},
              "keywords": {"value": ["a", "b"]}, "code": {"value": "https://github.com/a/b"}}},
             {"id": "n2", "content": {"title": "An old note", "venue": "Submitted to ICLR 2026"}},
             {"id": "n3", "content": {"title": {"value": null}}}
            ]}
            """),
    PUBLISHER(
            DumpFormat.PUBLISHER,
            """
            {"collection": "papers", "content": [
             {"id": "p1", "title": "一种方法", "abstract": "One.", "venue": "ICLR", "year": 2026, "category": "med_imaging",
              "primaryDirections": ["x"], "tags": ["t"], "links": [{"label": "Code", "href": "https://github.com/a/b"}]},
             {"id": "p2", "title": "Second", "venue": "ICLR 2026 Oral", "primaryDirections": ["clinical NLP"],
              "summary": "ICLR 2026 Oral accepted paper at ICLR 2026. Two. Code/project link: https://example.org"},
             {"id": "d1", "collection": "datasets", "title": "A data set"}
            ]}
            """),
    JSON_LINES(
            DumpFormat.TABLE,
            """
            {"id":"iclr-2026-0123456789ab","edition":"iclr-2026","titleZh":"一种方法","abstract":"One.","links":[{"url":"https://github.com/a/b"}]}
            {"venue":"ICLR","year":2026,"titleEn":"Second","keywords":["a","b; c"],"authors":"A; B","decision":"accepted"}
            {"venue":"ICLR","year":2026,"abstract":"No title."}
            {"venue":"ICLR","year":2026,"titleEn":"Fourth"}
            """),
    CSV(
            DumpFormat.TABLE,
            """
            Paper Title,Abstract,Decision,Type,Conference,Year,URL
            "Commas, and ""quotes""\","One,
            two lines.",Accept,Poster,MICCAI,2025,https://github.com/a/b
            No year,,Accept,Poster,MICCAI,,
            Too,many,cells,in,this,row,for,the,header
            一种方法,"二",Accept,Oral,MICCAI,2025,
            """);

    private final DumpFormat format;
    private final String text;

    Samples(DumpFormat format, String text) {
        this.format = format;
        this.text = text;
    }

    DumpFormat format() {
        return format;
    }

    String text() {
        return text;
    }

    DumpReader reader() {
        return Readers.of(format, new Origin("iclr", 2018), List.of("clinical NLP"));
    }
}
