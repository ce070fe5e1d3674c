"""Who says what: a table of sentences with the source, cue and content they should give."""

import pytest

from reading.read import read

pytestmark = pytest.mark.models

TOLD = [
    # text, source, cue, first and last words of the content
    ("The river will crest on Thursday, said Imani Brandt, who runs the county flood office.",
     "Imani Brandt", "said", "The river will crest on Thursday"),
    ("Imani Brandt said that the river would crest on Thursday.",
     "Imani Brandt", "said", "that the river would crest on Thursday"),
    ("Imani Brandt said the river would crest on Thursday.",
     "Imani Brandt", "said", "the river would crest on Thursday"),
    ("According to the flood office, the river will crest on Thursday.",
     "the flood office", "According to", "the river will crest on Thursday"),
    ("The river will crest on Thursday, according to the flood office.",
     "the flood office", "according to", "The river will crest on Thursday"),
    ("“The bridge is perfectly safe for everyone,” said Tom Varga, whose company built it.",
     "Tom Varga", "said", "“The bridge is perfectly safe for everyone"),
    ("“The bridge,” Tom Varga said, “is perfectly safe for everyone in the town.”",
     "Tom Varga", "said", "“is perfectly safe"),
    ("Varga told the council that the bridge was safe.",
     "Varga", "told", "that the bridge was safe"),
    ("Four witnesses told Harbour Watch that they saw crates unloaded at night.",
     "Four witnesses", "told", "that they saw crates unloaded at night"),
    ("A report by the audit office found that costs had doubled.",
     "A report by the audit office", "found", "that costs had doubled"),
    ("Critics say the plan is too costly for a small town.",
     "Critics", "say", "the plan is too costly for a small town"),
    ("Police urged residents to stay indoors.", "Police", "urged", "to stay indoors"),
    ("Lindqvist denied the charge.", "Lindqvist", "denied", "the charge"),
    ("The council was warned by Lo that the dam would break.",
     "Lo", "was warned", "that the dam would break"),
    ("The harbour office called for the company to take more care with its crates.",
     "The harbour office", "called", "for the company to take more care with its crates"),
    ("She added that the pumps had failed twice.",
     "She", "added", "that the pumps had failed twice"),
    ("He believes that the plan will fail.", "He", "believes", "that the plan will fail"),
    ("The fire started in a storeroom, explains the brigade’s senior officer Ada Lowe.",
     "the brigade’s senior officer Ada Lowe", "explains", "The fire started in a storeroom"),
    ("Hundreds of eels have died between Elmsford and Pell Weir, the river agency said on Tuesday.",
     "the river agency", "said", "Hundreds of eels have died between Elmsford and Pell Weir"),
    ("Harbour Watch said: The crates were unloaded at night.",
     "Harbour Watch", "said", "The crates were unloaded at night"),
]  # fmt: skip

NOT_TOLD = [
    "Brandt opened the flood office in 2019.",
    "Nobody said that the bridge was safe.",
    "No engineer said that the bridge was safe.",
    "If she says that the bridge is safe, the road will open.",
    "The work went according to plan.",
    "The town grew according to the season.",
    "Her favourite book is “One Hundred Years of Solitude”.",
    "The so-called “experts” were late.",
    "The council wants to build a new road.",
    "The company declined to comment.",
    "They marched against the farmers whom they accused of hiding grain.",
    "It is believed that the fund was mismanaged.",
    "Allegations emerged last week that the fund was mismanaged.",
    "The office did not say when the road would open.",
    "The boys' coats and the girls' hats lay on the bank.",
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), TOLD)
def test_a_telling_gives_its_source_cue_and_content(rules, text, source, cue, content):
    (verdict,) = rules.analyse(read(text)).verdicts
    assert verdict.label == "sourced"
    heard = [
        (a.source.of(text), a.cue.of(text), a.content.of(text))
        for a in verdict.attributions
        if a.source and a.cue
    ]
    assert any(
        (told[0], told[1]) == (source, cue) and told[2].startswith(content) for told in heard
    ), heard


@pytest.mark.parametrize(("text", "source", "cue", "content"), TOLD)
def test_with_the_network_the_telling_is_heard_too(analyser, text, source, cue, content):  # noqa: ARG001
    """The network's spans may be those of PolNeAR: the source with its clause, "called for"."""
    (verdict,) = analyser.analyse(read(text)).verdicts
    assert verdict.label == "sourced"
    assert any(
        a.source and source in a.source.of(text) and a.cue and cue in a.cue.of(text)
        for a in verdict.attributions
    ), verdict.attributions


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_only_looks_like_telling_stays_the_writers(analyser, text):
    (verdict,) = analyser.analyse(read(text)).verdicts
    assert verdict.label != "sourced", verdict.attributions


def test_a_negated_denial_is_still_told(analyser):
    (verdict,) = analyser.analyse(read("Varga did not deny that the bridge was cracked.")).verdicts
    assert verdict.label != "commentary"


def test_a_quotation_may_run_over_several_sentences(analyser):
    text = "“We ran. The water was fast. Nobody waited for us,” said Ada Lowe, a baker."
    verdicts = analyser.analyse(read(text)).verdicts
    assert [v.label for v in verdicts] == ["sourced"] * 3
    assert {a.speaker for v in verdicts for a in v.attributions} == {"Ada Lowe"}


def test_a_quotation_may_run_over_several_paragraphs(analyser):
    text = (
        "“We ran from the water,” said Ada Lowe, a baker.\n\n"
        "“It was fast, and it was cold, and nobody waited.\n\n"
        "“We never went back to that house.”\n\n"
        "The road is closed."
    )
    verdicts = analyser.analyse(read(text)).verdicts
    assert [v.label for v in verdicts] == ["sourced", "sourced", "sourced", "unsourced"]
    assert [v.attributions[0].speaker for v in verdicts[:3]] == ["Ada Lowe"] * 3
    assert "continued" in verdicts[1].tags


def test_after_a_colon_the_voice_stays_open_to_the_end_of_the_paragraph(analyser):
    text = (
        "In an interview, Harbour Watch said: The crates came at night. They were heavy.\n\n"
        "The harbour is closed."
    )
    verdicts = analyser.analyse(read(text)).verdicts
    assert [v.label for v in verdicts] == ["sourced", "sourced", "unsourced"]
    assert verdicts[1].attributions[0].speaker == "Harbour Watch"


def test_a_sentence_between_two_quotations_stays_the_writers(analyser):
    text = (
        "“We ran from the water,” said Ada Lowe. The river had risen for three days. "
        "“Nobody waited for us,” she said."
    )
    assert [v.label for v in analyser.analyse(read(text)).verdicts] == [
        "sourced", "unsourced", "sourced",
    ]  # fmt: skip


RESOLVED = [
    ("Human Rights Desk published a report. The rights organisation said the road was mined.",
     "Human Rights Desk", "named organisation"),
    ("Human Rights Desk published a report. HRD said the road was mined.",
     "Human Rights Desk", "named organisation"),
    ("Imani Brandt runs the school. Brandt said the roof leaked.", "Imani Brandt", "named person"),
    ("Imani Brandt runs the school. She said the roof leaked.", "Imani Brandt", "named person"),
    ("A nurse on the night shift said two monitors had failed.",
     "a nurse on the night shift", "unnamed person"),
    ("Four witnesses said two monitors had failed.", "four witnesses", "unnamed group"),
    ("A source said two monitors had failed.", "a source", "anonymous"),
    ("A survey found that two monitors had failed.", "a survey", "document"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "kind"), RESOLVED)
def test_a_source_is_followed_to_its_name_and_kind(analyser, text, speaker, kind):
    told = analyser.analyse(read(text)).verdicts[-1].attributions[0]
    assert (told.speaker, told.source_kind) == (speaker, kind)


def test_whoever_was_told_is_the_next_link_of_the_chain(analyser):
    text = "A truck driver told Harbour Watch that crates were unloaded at night."
    told = analyser.analyse(read(text)).verdicts[0].attributions[0]
    assert (told.speaker, told.via) == ("a truck driver", "Harbour Watch")
