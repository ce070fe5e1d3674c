"""What else the text gives about a source: role, reason for anonymity, evidence, chains."""

from functools import cache

import pytest

from analysis.discourse import Discourse
from analysis.parsed import parse
from analysis.parser import load_parser
from analysis.speakers import resolve
from reading.article import Span
from reading.read import read

pytestmark = pytest.mark.models

ROLES = [
    ("Senior Iraq researcher Ada Lowe said the road was mined.", "senior Iraq researcher"),
    ("Ada Lowe, the organisation's senior Iraq researcher, said it was.", "senior Iraq researcher"),
    ("The council's director of leisure, Ada Lowe, said it was.", "director of leisure"),
    ("Mayor Ada Lowe said the road was shut.", "Mayor"),
    ("Ada Lowe, 43, a baker, said the road was shut.", "baker"),
    ("Ada Lowe said the road was shut.", None),
    ("Mr Lowe said the road was shut.", None),
    ("In her speech, Ada Lowe, like others, said the road was shut.", None),
]

REASONS = [
    ("An official who asked not to be named because she feared for her job said it leaked.",
     "because she feared for her job"),
    ("One shopkeeper, who would not give his name for fear of reprisals, said it leaked.",
     "for fear of reprisals"),
    ("An aide, speaking on condition of anonymity to discuss private talks, said it leaked.",
     "to discuss private talks"),
    ("An officer who was not authorised to speak publicly said it leaked.",
     "was not authorised to speak publicly"),
    ("An official who asked not to be named said it leaked.", None),
]  # fmt: skip

CHAINS = [
    ("Four witnesses told Harbour Watch that crates came at night.",
     "four witnesses", "Harbour Watch"),
    ("In an interview with RT, Harbour Watch said that crates came at night.",
     "Harbour Watch", "RT"),
    ("The ministry said in a report seen by Reuters that the bridge was unsafe.",
     "the ministry", "Reuters"),
    ("The bridge had fallen, state television reported, citing officials.",
     "officials", "state television"),
    ("Ada Lowe told reporters that the bridge was safe.", "Ada Lowe", None),
    ("Ada Lowe told Tom Varga that the bridge was safe.", "Ada Lowe", None),
    ("Ada Lowe told Elmsford Town Council that the bridge was safe.", "Ada Lowe", None),
    ("Officials said the crates shown by Reuters were empty.", "officials", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_role_is_what_the_text_sets_beside_the_name(analyser, text, role):
    (told,) = analyser.analyse(read(text)).verdicts[0].attributions
    assert told.role == role


def test_a_role_is_remembered_when_the_name_comes_back(analyser):
    text = "Station officer Ada Lowe opened the gate. Lowe said it was cold."
    assert analyser.analyse(read(text)).verdicts[1].attributions[0].role == "station officer"


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_anonymity_has_the_reason_that_the_text_states(analyser, text, reason):
    told = analyser.analyse(read(text)).verdicts[0].attributions[0]
    assert (told.source_kind, told.anonymity) == ("anonymous", reason)


def test_a_later_sentence_may_say_that_a_name_is_withheld(analyser):
    text = (
        "A council officer said a lorry had hit the gate. "
        "The officer asked not to be identified because the inquiry is not finished."
    )
    told = analyser.analyse(read(text)).verdicts[0].attributions[0]
    assert told.source_kind == "anonymous"
    assert told.anonymity == "because the inquiry is not finished"


@pytest.mark.parametrize(("text", "speaker", "via"), CHAINS)
def test_a_chain_names_who_passed_the_content_on(analyser, text, speaker, via):
    told = analyser.analyse(read(text)).verdicts[0].attributions
    assert (speaker, via) in [(a.speaker, a.via) for a in told]


def test_the_paper_itself_is_no_link(analyser):
    text = "Marek Dudek walked his dog. “I saw an eye in the water,” he told the Courier."
    own = read(text, outlet="The Brackwater Courier")
    assert analyser.analyse(own).verdicts[1].attributions[0].via is None
    assert analyser.analyse(read(text)).verdicts[1].attributions[0].via == "Courier"


def test_unnamed_people_go_on_through_the_same_link(analyser):
    text = "Four witnesses told Harbour Watch that crates came at night. They said it was cold."
    told = analyser.analyse(read(text)).verdicts[1].attributions[0]
    assert (told.speaker, told.via) == ("four witnesses", "Harbour Watch")


def test_evidence_is_where_the_words_stand_that_bear_a_description_out():
    text = "Harbour Watch, a group of anglers, met on Monday. The group said the water smelt."
    speaker = _resolved(text, "The group")
    assert speaker.name == "Harbour Watch"
    assert speaker.evidence is not None
    assert speaker.evidence.of(text) == "Harbour Watch"


def test_a_pronoun_is_borne_out_by_the_nearest_name():
    text = "Ada Lowe runs the school. Lowe is tall. She said the roof leaked."
    speaker = _resolved(text, "She")
    assert (speaker.name, speaker.evidence) == ("Ada Lowe", Span(26, 30))


def test_a_name_needs_no_evidence():
    assert _resolved("Ada Lowe said the roof leaked.", "Ada Lowe").evidence is None


SAME = [
    ("Ada Lowe met Tom Varga. Mr Varga said it was late.", "Mr Varga", "Tom Varga"),
    ("Ada Lowe met Tom Varga. She said it was late.", "She", "Ada Lowe"),
    ("Ada Lowe met Tom Varga. He said it was late.", "He", "Tom Varga"),
    ("Ada Lowe and Tom Varga sat down. They said it was late.", "They", "Ada Lowe and Tom Varga"),
    ("Ada Lowe came with Tom Lowe. Mr Lowe said it was late.", "Mr Lowe", "Tom Lowe"),
    ("The Harbour Trust (HBT) met. HBT said it was late.", "HBT", "Harbour Trust"),
    ("Harbour Watch met. The agency said it was late.", "The agency", "Harbour Watch"),
    ("Ada Lowe, 43, fell. The 43-year-old said it was late.", "The 43-year-old", "Ada Lowe"),
    ("The mayor fell. Ada Lowe, a nurse, ran. The nurse said so.", "The nurse", "Ada Lowe"),
]

NOT_THE_SAME = [
    # a description that nothing bears out keeps its own words
    ("Penderby & Co met. The council said it was late.", "The council", "the council"),
    ("Ada Lowe, a nurse, ran. The driver said it was late.", "The driver", "the driver"),
    ("The river agency met. The space agency said so.", "The space agency", "the space agency"),
    ("Elmsford lay in fog. The company said so.", "The company", "the company"),
]


@pytest.mark.parametrize(("text", "source", "name"), [*SAME, *NOT_THE_SAME])
def test_a_source_is_followed_as_far_as_the_text_bears_it_out(text, source, name):
    assert _resolved(text, source).name == name


def test_all_mentions_vote_on_what_a_name_is(analyser):
    text = (
        "ISIS has left the city. ISIS said it would be back. Fighters of ISIS were seen. "
        "The supplier Penderby delivers gas. Penderby said it was sorry."
    )
    verdicts = analyser.analyse(read(text)).verdicts
    told = [verdicts[1].attributions[0], verdicts[4].attributions[0]]
    assert [a.source_kind for a in told] == ["named organisation"] * 2


@pytest.mark.parametrize("text", ["", "He said so.", "(((", "Said said said.", "The said."])
def test_odd_texts_are_read_without_a_word(analyser, text):
    assert analyser.analyse(read(text + " It rained.")).verdicts


@cache
def _parser():
    return load_parser()


def _resolved(text, source):
    article = read(text)
    parsed = parse(_parser(), article)
    start = text.rindex(source)
    own = next(p for p in parsed if p.sentence.span.covers(Span(start, start + len(source))))
    return resolve(own, Span(start, start + len(source)), Discourse(article, parsed))
