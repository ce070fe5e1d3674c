import json

import pytest

from tests.factories import an_article
from tests.ui.takeaway.hostile import hostile, judged
from ui.takeaway.annotations import annotations_json

PURPOSES = {"classifying", "tagging", "describing", "identifying", "linking"}


def collection(article):
    return json.loads(annotations_json(article, judged(article)))


@pytest.mark.parametrize("article", [an_article(), hostile(), an_article("É 😀 x. B. C. D.")])
def test_every_selector_finds_just_its_words_in_the_text(article):
    targets = [i["target"] for i in collection(article)["first"]["items"][1:]]
    assert len(targets) >= len(article.sentences)
    for target in targets:
        position, quote = target["selector"]
        start, end = position["start"], position["end"]
        assert article.text[start:end] == quote["exact"]
        assert article.text[:start].endswith(quote["prefix"])
        assert article.text[end:].startswith(quote["suffix"])


def test_it_has_the_shape_of_a_collection_with_one_page():
    found = collection(hostile())
    page = found["first"]
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], page["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert (page["partOf"], found["last"], page["startIndex"]) == (found["id"], page["id"], 0)
    assert found["total"] == len(page["items"])


def test_each_annotation_has_an_own_name_a_target_and_bodies_with_a_purpose():
    items = collection(hostile())["first"]["items"]
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["id"].startswith("urn:uuid:")
        assert item["type"] == "Annotation"
        assert item["target"]
        assert {body["purpose"] for body in item["body"]} <= PURPOSES
        assert all("value" in b or b["type"] == "SpecificResource" for b in item["body"])


def test_sources_cues_and_contents_link_to_their_sentence():
    items = collection(an_article())["first"]["items"]
    sentences = {i["id"] for i in items if i["motivation"] == "classifying"}
    parts = [i for i in items if i["motivation"] == "tagging"]
    assert {p["body"][0]["value"] for p in parts} == {"source", "cue", "content"}
    for part in parts:
        links = {b["source"] for b in part["body"] if b["purpose"] == "linking"}
        assert links & sentences


def test_the_same_judgement_makes_the_same_names_and_only_a_web_address_is_linked():
    article = an_article(url="javascript:alert(1)")
    assert annotations_json(article, judged(article)) == annotations_json(article, judged(article))
    assert "javascript" not in annotations_json(article, judged(article))
    assert "https://quay.example" in annotations_json(
        an_article(url="https://quay.example"), judged(article)
    )
