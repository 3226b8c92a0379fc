package io.confscope.ingest.format.digest;

import io.confscope.ingest.format.LineReader.Line;
import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.format.RecordSink;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a digest's lines together to records: between two headers stand a title (perhaps), a body, and other cards. */
final class DigestRecords {

    /** The publisher's other collections; their cards start with these words. */
    private static final List<String> OTHER_CARDS =
            List.of("数据资源", "数据集", "竞赛", "挑战赛", "征稿", "讲座", "报告", "会议", "教程", "课程", "工具", "招聘", "项目");

    /** A longer line after a header is a body without its sentence, not a title. */
    private static final int LONGEST_TITLE = 250;

    private final TopicSplitter topics;
    private final RecordSink sink;

    private @Nullable Header header;
    private @Nullable String titleLine;
    private boolean inOtherCard;

    DigestRecords(TopicSplitter topics, RecordSink sink) {
        this.topics = topics;
        this.sink = sink;
    }

    void line(Line line) {
        String text = line.text().strip();
        if (text.isEmpty()) {
            return;
        }
        if (line.cut()) {
            sink.warning(ParseProblem.warning(
                    line.number(), 1, "line-too-long", "The line is too long and was read only in part.", text));
        }
        Optional<Header> next = Header.parse(line.number(), text);
        if (next.isPresent()) {
            endRecord();
            header = next.get();
        } else if (header != null) {
            inRecord(header, line.number(), text);
        } else {
            betweenRecords(line.number(), text);
        }
    }

    /** The dump ends here: a record whose body never came was cut off, and its title may be, too. */
    void end() {
        if (header != null) {
            rejectCutOff(header, header.rest());
        }
    }

    private void endRecord() {
        inOtherCard = false;
        if (header != null) {
            sink.warning(ParseProblem.warning(
                    header.line(), 1, "header-without-body", "The record has no abstract.", header.rest()));
            paper(header, new Body(true, "", List.of()), header.line() + (titleLine == null ? 0 : 1));
        }
    }

    private void rejectCutOff(Header current, String text) {
        header = null;
        titleLine = null;
        reject(current.line(), "cut-off-record", "The dump breaks off inside this record; fetch it again.", text);
    }

    private void inRecord(Header current, int number, String text) {
        if (current.acceptedSentence().startsWith(text)) {
            rejectCutOff(current, text);
            return;
        }
        if (titleLine == null && !Body.isMarked(text) && lacksTitle(current, text)) {
            titleLine = text;
            return;
        }
        if (isOtherCard(text)) {
            endRecord();
            otherCard();
            return;
        }
        Body body = Body.parse(text);
        if (!body.accepted()) {
            sink.warning(ParseProblem.warning(
                    number,
                    1,
                    "no-venue-sentence",
                    "The abstract does not start with “… accepted paper at …”; it was read whole.",
                    text));
        }
        paper(current, body, number);
    }

    private boolean lacksTitle(Header current, String text) {
        return text.length() <= LONGEST_TITLE
                && (current.rest().isEmpty()
                        || topics.isKnownTopic(current.rest())
                        || topics.split(current.rest()).title().isEmpty());
    }

    private void betweenRecords(int number, String text) {
        if (Body.isMarked(text)) {
            inOtherCard = false;
            reject(number, "body-without-header", "An abstract without the header line before it.", text);
        } else if (text.startsWith(Header.MARK)) {
            inOtherCard = false;
            reject(
                    number,
                    "malformed-header",
                    "A header line without “<venue> <year> <presentation><year> 年<topic> <title>”; is it cut off?",
                    text);
        } else if (isOtherCard(text)) {
            otherCard();
        } else if (!inOtherCard) {
            sink.warning(ParseProblem.warning(
                    number, 1, "text-outside-record", "This line belongs to no record and was left out.", text));
        }
    }

    private void otherCard() {
        inOtherCard = true;
        sink.skipped();
    }

    private static boolean isOtherCard(String text) {
        return OTHER_CARDS.stream().anyMatch(text::startsWith);
    }

    private void paper(Header current, Body body, int lastLine) {
        TopicSplitter.Split split = titleLine == null
                ? topics.split(current.rest())
                : new TopicSplitter.Split(current.rest(), titleLine, true);
        header = null;
        titleLine = null;
        if (split.title().isEmpty() && (split.topic().isEmpty() || topics.isKnownTopic(split.topic()))) {
            reject(current.line(), "no-title", "The record has no title.", current.rest());
            return;
        }
        if (split.title().isEmpty()) {
            split = new TopicSplitter.Split("", split.topic(), false);
        }
        if (!split.certain()) {
            sink.warning(ParseProblem.warning(
                    current.line(), 1, "topic-uncertain", uncertain(split.topic()), current.rest()));
        }
        sink.paper(toPaper(current, split, body, lastLine));
    }

    private static String uncertain(String topic) {
        return topic.isEmpty()
                ? "No topic stands before the title; the record was read without one."
                : "The topic is not known and no other record shares it; “" + topic
                        + "” is a guess. Add it to the vocabulary if it is right.";
    }

    private void reject(int line, String code, String message, String excerpt) {
        sink.rejected(ParseProblem.error(line, 1, code, message, excerpt));
    }

    private static ParsedPaper toPaper(Header header, TopicSplitter.Split split, Body body, int lastLine) {
        boolean chinese =
                split.title().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return new ParsedPaper(
                null,
                header.venue(),
                header.year(),
                // The digest lists accepted papers only.
                "accepted",
                header.presentation(),
                split.topic().isEmpty() ? null : split.topic(),
                null,
                chinese ? null : split.title(),
                chinese ? split.title() : null,
                body.abstractText().isEmpty() ? null : body.abstractText(),
                false,
                List.of(),
                List.of(),
                body.links(),
                List.of(),
                List.of(),
                header.line(),
                lastLine);
    }
}
