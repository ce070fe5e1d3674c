"""What the network heard becomes relations: which words belong together, and which are empty."""

import pytest

from analysis.joined import joined
from analysis.parsed import parse
from analysis.parser import load_parser
from analysis.relations import relations
from analysis.tagger.tagger import Reading, Tagged
from reading.article import Span
from reading.read import read_presplit

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def told():
    parser = load_parser()

    def of(text, **words):
        (parsed,) = parse(parser, read_presplit([(text, 0)]))
        tagged = [
            Tagged(role, Span(text.index(each), text.index(each) + len(each)), 0.9)
            for role, listed in words.items()
            for each in ([listed] if isinstance(listed, str) else listed)
        ]
        heard = joined(parsed, relations(parsed), Reading(tuple(tagged), {}, (), ()))

        def shown(span):
            return span and span.of(text)

        return [tuple(map(shown, (r.source, r.cue, r.content))) for r in heard.relations], [
            shown(span) for span in heard.loose
        ]

    return of


def test_a_source_a_cue_and_a_content_make_a_relation(told):
    text = "Lowe said the dam would hold."
    assert told(text, source="Lowe", cue="said", content="the dam would hold") == (
        [("Lowe", "said", "the dam would hold")],
        [],
    )


def test_each_cue_takes_the_source_and_content_nearest_to_it(told):
    text = "Lowe said the dam would hold, but Rao warned that it leaked."
    relations, _ = told(
        text,
        source=["Lowe", "Rao"],
        cue=["said", "warned"],
        content=["the dam would hold", "that it leaked"],
    )
    assert relations == [
        ("Lowe", "said", "the dam would hold"),
        ("Rao", "warned", "that it leaked"),
    ]


def test_a_content_hangs_on_the_cue_of_its_clause_not_on_the_nearest(told):
    text = "Four witnesses told Harbour Watch that they ran, and said that they hid."
    relations, _ = told(
        text,
        source="Four witnesses",
        cue=["told", "said"],
        content=["that they ran", "that they hid"],
    )
    assert [(cue, content) for _, cue, content in relations] == [
        ("told", "that they ran"),
        ("said", "that they hid"),
    ]


def test_both_pieces_round_a_cue_are_its_contents(told):
    text = "“No,” Lowe said, “the dam will hold for years.”"
    relations, loose = told(
        text, source="Lowe", cue="said", content=["“No,”", "“the dam will hold for years.”"]
    )
    assert relations == [
        ("Lowe", "said", "“the dam will hold for years.”"),
        ("Lowe", "said", "“No,”"),
    ]
    assert loose == []


def test_a_source_right_before_its_words_needs_no_cue(told):
    text = "Lowe: the dam will hold."
    assert told(text, source="Lowe", content="the dam will hold")[0] == [
        ("Lowe", None, "the dam will hold")
    ]


def test_content_without_source_or_cue_is_the_writers(told):
    assert told("The dam will hold for years.", content="The dam will hold for years") == ([], [])


def test_what_the_rules_hear_stands_where_the_network_hears_nothing(told):
    assert told("Lowe said that the dam would hold.") == (
        [("Lowe", "said", "that the dam would hold")],
        [],
    )


def test_whom_a_passive_tells_is_no_source(told):
    text = "Readers were assured that the dam would hold."
    assert told(text, source="Readers", cue="were assured", content="that the dam would hold") == (
        [(None, "were assured", "that the dam would hold")],
        [],
    )


def test_a_thing_done_by_words_is_not_told(told):
    assert told("She says grace at noon.", source="She", cue="says", content="grace at noon") == (
        [],
        [],
    )


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The council wants to sell the dam.", "The council", "wants", "to sell the dam"),
        ("The dean declined to comment.", "The dean", "declined", "to comment"),
        ("Lowe did not say when it would open.", "Lowe", "say", "when it would open"),
        ("I think that the dam is dead.", "I", "think", "that the dam is dead"),
    ],
)
def test_acts_wishes_denials_of_speech_and_the_writer_hand_nothing_over(
    told, text, source, cue, content
):
    assert told(text, source=source, cue=cue, content=content) == ([], [])


def test_a_sentence_in_which_nothing_was_heard_tells_nothing(told):
    assert told("The dam is old.") == ([], [])


def test_a_voice_inside_a_content_is_heard_beside_the_outer_one(told):
    text = "Lowe said that the engineers had warned that the dam leaked."
    relations, _ = told(
        text,
        source="Lowe",
        cue="said",
        content="that the engineers had warned that the dam leaked",
    )
    assert relations == [
        ("Lowe", "said", "that the engineers had warned that the dam leaked"),
        ("the engineers", "had warned", "that the dam leaked"),
    ]


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("Ada Lowe, who runs the dam, said it leaked.", "Ada Lowe, who runs the dam,", "Ada Lowe"),
        ("A man who runs the dam said it leaked.", "A man", "A man who runs the dam"),
        ("Even the dam keepers said it leaked.", "Even the dam keepers", "the dam keepers"),
        ("The keeper, whom we met, said it leaked.", "we", "The keeper"),
        ("The keeper said it leaked.", "The", "The keeper"),
    ],
)
def test_a_source_is_the_words_that_a_reader_would_ring_up(told, text, source, whole):
    relations, _ = told(text, source=source, cue="said", content="it leaked")
    assert relations == [(whole, "said", "it leaked")]


def test_a_mere_verb_without_a_source_hands_nothing_over(told):
    text = "The war will be remembered for the ruin."
    assert told(text, cue="will be remembered for", content="the ruin") == ([], [])
