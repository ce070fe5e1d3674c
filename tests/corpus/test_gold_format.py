"""The gold reader accepts the format of docs/data-format.md and refuses everything else aloud."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.attribution import Manner, SourceKind
from analysis.verdict import Label, Tag
from evaluation.gold import UnusableGold, body_of, gold
from reading.article import Block

TEXT = 'Ferry late\n\nBy Ada Quill\n\nThe ferry sank, said Lo. "It sank."\n\nHow sad.'
HEADER = (
    "---\ntitle: Ferry late\noutlet: The Tide\nbyline: Ada Quill\n"
    "date: 2026-01-01\nkind: news report\nlicence: ours\n---\n"
)


def test_a_file_in_the_format_is_read_as_values(corpus: Path):
    (article,) = gold(corpus)

    assert article.slug == "ferry"
    assert article.article.text == TEXT
    assert [p.block for p in article.article.paragraphs] == [
        Block.HEADLINE,
        Block.BYLINE,
        Block.BODY,
        Block.BODY,
    ]
    labels = [sentence.label for sentence in article.sentences]
    assert labels == [Label.UNSOURCED, None, Label.SOURCED, Label.SOURCED, Label.COMMENTARY]
    attribution = article.sentences[2].attributions[0]
    assert attribution.content.of(TEXT) == "The ferry sank"
    assert attribution.manner is Manner.INDIRECT
    assert attribution.source_kind is SourceKind.NAMED_PERSON
    assert article.sentences[3].tags == (Tag.CONTINUED,)
    assert article.sentences[4].note == "a judgement"


@pytest.mark.parametrize(
    ("line", "change", "complaint"),
    [
        (0, {"start": 1}, "is not 'Ferry late'"),
        (0, {"end": 9_999}, "is not 'Ferry late'"),
        (0, {"end": 0}, "A span runs forwards"),
        (0, {"start": "0"}, "valid integer"),
        (0, {"label": "opinion"}, "'sourced', 'unsourced' or 'commentary'"),
        (0, {"label": None}, "go together"),
        (0, {"tags": ["gossip"]}, "tags.0"),
        (0, {"tags": ["hedge", "hedge"]}, "twice"),
        (0, {"tags": ["contested"]}, "engine's tag"),
        (0, {"tags": ["motive"]}, "cannot stand beside"),
        (0, {"reason": "x"}, "Extra inputs"),
        (2, {"index": 7}, "this is sentence 2"),
        (2, {"paragraph": 3}, "Paragraph 3"),
        (2, {"attributions": []}, "needs an attribution"),
        (2, {"text": "The ferry sank, said Lo"}, "is not 'The ferry sank, said Lo'"),
        (4, {"tags": ["not a statement"]}, "go together"),
    ],
)
def test_a_fault_in_a_line_is_named_with_its_place(corpus, line, change, complaint):
    rewrite(corpus, line, change)
    with pytest.raises(UnusableGold, match=rf"(?s)ferry\.jsonl, line {line + 1}: .*{complaint}"):
        gold(corpus)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"source": None}, "needs an attribution with a source"),
        ({"source_kind": None}, "all given or all null"),
        ({"speaker": ""}, "all given or all null"),
        ({"cue": None}, "needs the cue"),
        ({"manner": "whispered"}, "manner"),
        ({"source_kind": "ghost"}, "source_kind"),
        ({"content": {"start": 0, "end": 5, "text": "Ferry"}}, "outside its sentence"),
        ({"content": {"start": 26, "end": 40, "text": "no such words"}}, "is not 'no such words'"),
    ],
)
def test_a_fault_in_an_attribution_is_named(corpus, change, complaint):
    relation = {**lines(corpus)[2]["attributions"][0], **change}
    rewrite(corpus, 2, {"attributions": [relation]})
    with pytest.raises(UnusableGold, match=rf"(?s)line 3: .*{complaint}"):
        gold(corpus)


@pytest.mark.parametrize(
    ("missing", "complaint"),
    [(1, "No line covers|index"), (3, "No line covers|index"), (4, "'How sad.'")],
)
def test_a_sentence_without_a_line_is_missed(corpus, missing, complaint):
    kept = [line for number, line in enumerate(lines(corpus)) if number != missing]
    kept = [{**line, "index": number} for number, line in enumerate(kept)]
    write(corpus, kept)
    with pytest.raises(UnusableGold, match=complaint):
        gold(corpus)


def test_a_sentence_may_not_start_inside_the_one_before(corpus):
    overlap = {"start": 43, "end": 59, "text": TEXT[43:59]}
    rewrite(corpus, 3, overlap)
    with pytest.raises(UnusableGold, match="starts at 43, before"):
        gold(corpus)


@pytest.mark.parametrize("content", ["", "\n", "not json\n", "[]\n", "{}\n", "\x00"])
def test_a_file_that_is_no_gold_is_refused(corpus, content):
    (corpus / "gold" / "ferry.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(UnusableGold, match="line 1"):
        gold(corpus)


def test_sentences_are_one_space_apart(corpus):
    path = corpus / "articles" / "ferry.md"
    path.write_text(HEADER + TEXT.replace("Lo. ", "Lo.\n"), encoding="utf-8")
    with pytest.raises(UnusableGold, match="one space between"):
        gold(corpus)


def test_an_article_without_gold_is_named(corpus):
    (corpus / "articles" / "alone.md").write_text(HEADER + TEXT, encoding="utf-8")
    with pytest.raises(UnusableGold, match="alone: alone"):
        gold(corpus)


def test_an_empty_folder_is_no_corpus(tmp_path):
    with pytest.raises(UnusableGold, match="no article"):
        gold(tmp_path)


@pytest.mark.parametrize("field", ["title", "outlet", "byline", "date", "kind", "licence"])
def test_front_matter_without_a_field_is_refused(corpus, field):
    path = corpus / "articles" / "ferry.md"
    path.write_text(path.read_text(encoding="utf-8").replace(f"{field}:", "x:"), encoding="utf-8")
    with pytest.raises(UnusableGold, match=field):
        gold(corpus)


@pytest.mark.parametrize(
    ("markdown", "body"),
    [
        ("---\ntitle: A\n---\nText", "Text"),
        ("---\ntitle: A\n---\n\n\nText\n\n", "Text"),
        ("---\ntitle: A: B\n---\nOne\n\n---\nTwo", "One\n\n---\nTwo"),
    ],
)
def test_the_body_is_all_after_the_front_matter_without_white_space_around(markdown, body):
    fields, text = body_of(markdown)
    assert text == body
    assert fields["title"].startswith("A")


@pytest.mark.parametrize("markdown", ["", "Text", "---\ntitle: A\n", "Text\n---\ntitle: A\n---\n"])
def test_a_file_without_front_matter_is_refused(markdown):
    with pytest.raises(ValueError, match="front matter"):
        body_of(markdown)


def sentence(index, paragraph, words, label, **more):
    start = TEXT.index(words)
    place = {"start": start, "end": start + len(words), "text": words}
    first = {"index": index, "paragraph": paragraph, **place, "label": label}
    return {**first, "tags": [], "attributions": [], **more}


def piece(words):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def relation(content, manner):
    return {
        "source": piece("Lo"),
        "cue": piece("said"),
        "content": piece(content),
        "manner": manner,
        "source_kind": "named person",
        "speaker": "Lo",
        "via": None,
    }


def write(corpus, entries):
    text = "".join(json.dumps(entry) + "\n" for entry in entries)
    (corpus / "gold" / "ferry.jsonl").write_text(text, encoding="utf-8")


def lines(corpus):
    text = (corpus / "gold" / "ferry.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def rewrite(corpus, number, change):
    entries = lines(corpus)
    entries[number] |= change
    write(corpus, entries)


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "articles" / "ferry.md").write_text(HEADER + "\n" + TEXT + "\n", encoding="utf-8")
    said = [relation("The ferry sank", "indirect")]
    went_on = [relation("It sank", "direct")]
    write(
        tmp_path,
        [
            sentence(0, 0, "Ferry late", "unsourced"),
            sentence(1, 1, "By Ada Quill", None, tags=["not a statement"]),
            sentence(2, 2, "The ferry sank, said Lo.", "sourced", attributions=said),
            sentence(3, 2, '"It sank."', "sourced", tags=["continued"], attributions=went_on),
            sentence(4, 3, "How sad.", "commentary", note="a judgement"),
        ],
    )
    return tmp_path
