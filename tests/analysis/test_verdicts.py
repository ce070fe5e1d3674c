"""Labels, tags and reasons: a table of sentences, and the laws that every analysis keeps."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.annotation import annotation
from reading.read import read, read_presplit

pytestmark = pytest.mark.models

OWN_VOICE = [
    ("The pool was closed for 41 days last summer.", "unsourced", set()),
    ("Closing the pool was a disgrace.", "commentary", set()),
    ("So the council was victorious?", "commentary", {"rhetorical question"}),
    ("It is certain that the plan will ruin the harbour.", "commentary", set()),
    ("There is no doubt that the mayor has failed.", "commentary", set()),
    ("The war had a hidden agenda.", "commentary", {"motive"}),
    ("The council should resign at once.", "commentary", set()),
    ("Allegations emerged last week that the fund was mismanaged.", "unsourced", {"no agent"}),
    ("It is believed that the fund was mismanaged.", "unsourced", {"no agent"}),
    ("The fund was reportedly mismanaged.", "unsourced", {"no agent"}),
    ("The bridge will open on 3 May.", "unsourced", {"forecast"}),
    ("The bridge will never open.", "commentary", set()),
    ("Smoke was visible from the road on Tuesday.", "unsourced", {"reporter saw it"}),
    ("Elmsford lies north of the river.", "unsourced", set()),
]


@pytest.mark.parametrize(("text", "label", "tags"), OWN_VOICE)
def test_the_writers_own_voice_is_claim_or_commentary(analyser, text, label, tags):
    (verdict,) = analyser.analyse(read(text)).verdicts
    assert verdict.label == label, verdict
    assert tags <= set(verdict.tags)


def test_every_reason_names_words_of_the_sentence(analyser):
    text = "“We ran,” said Ada Lowe. Closing the pool was a disgrace."
    first, second = analyser.analyse(read(text)).verdicts
    assert first.reason == "“said” hands over to Ada Lowe."
    assert "“disgrace”" in second.reason


def test_a_sourced_judgement_keeps_its_label_and_is_tagged(analyser):
    (verdict,) = analyser.analyse(read("Lowe said that the plan was a disgrace.")).verdicts
    assert verdict.label == "sourced"
    assert "opinion inside" in verdict.tags


def test_a_headline_without_a_verb_and_a_byline_state_nothing(analyser):
    text = "Flood in Elmsford\n\nBy Ada Lowe\n\nThe river rose by 2 metres on Monday night."
    verdicts = analyser.analyse(read(text)).verdicts
    assert [v.label for v in verdicts] == [None, None, "unsourced"]
    assert verdicts[0].tags == ("not a statement",)


HOSTILE = [
    '"' * 10_000,
    "word " * 20_000,
    "x" * 100_000,
    "😂 " * 2_000,
    "\u202esaid\u202c the \u200fmayor\u200e today",
    "Only Headlines\n\nMore Headlines\n\nStill More",
    "$title $cue ${speaker} said $$ that it was “$words”.",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_judged_like_any_other(analyser, rules, text):
    article = read(text)
    for each in (analyser, rules):
        assert len(each.analyse(article).verdicts) == len(article.sentences)


_WORDS = st.sampled_from(
    [
        "Lowe",
        "said",
        "that",
        "the",
        "“",
        "”",
        "river",
        ".",
        "?",
        "will",
        ",",
        "rose",
        "\n\n",
        "disgrace",
        "Watch",
        "told",
        "she",
        "according",
        "to",
        ":",
        "'",
        '"',
        "it",
    ]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_WORDS, min_size=1, max_size=60).map(" ".join).filter(str.strip))
def test_every_analysis_keeps_the_laws(analyser, rules, text):
    keeps_the_laws(analyser, text)
    keeps_the_laws(rules, text)


def keeps_the_laws(analyser, text):
    article = read(text)
    analysis = analyser.analyse(article)
    assert [v.sentence for v in analysis.verdicts] == [s.index for s in article.sentences]
    for verdict in analysis.verdicts:
        assert 0 <= verdict.confidence <= 1
        assert verdict.reason
        assert "\n" not in verdict.reason
        for told in verdict.attributions:
            for span in (told.source, told.cue, told.content):
                assert span is None or span.end <= len(text)
            own = article.sentences[verdict.sentence].span
            assert own.covers(told.content)
    assert analysis == analyser.analyse(article)
    printed = annotation(article, analysis, scores=True)
    assert json.loads(json.dumps(printed)) == printed
    assert [entry["text"] for entry in printed["sentences"]] == [
        article.words_of(s.index) for s in article.sentences
    ]


def test_without_weights_the_rules_judge_and_the_version_says_so(analyser, rules):
    assert rules.by_rules_alone
    assert rules.version.startswith("rules@")
    assert not analyser.by_rules_alone
    assert analyser.version.startswith("tagger-")


def test_a_paragraph_more_at_the_top_leaves_verdicts_far_below_as_they_were(analyser):
    paragraphs = [f"The ferry number {n} left the quay of Elmsford at dawn." for n in range(40)]
    alone = analyser.analyse(read_presplit((p, n) for n, p in enumerate(paragraphs))).verdicts
    longer = ["Nobody had seen the fog come in, Lowe said.", *paragraphs]
    moved = analyser.analyse(read_presplit((p, n) for n, p in enumerate(longer))).verdicts
    for before, after in zip(alone[20:], moved[21:], strict=True):
        assert (before.label, before.tags) == (after.label, after.tags)
        assert before.scores.attributed == pytest.approx(after.scores.attributed, abs=1e-5)
