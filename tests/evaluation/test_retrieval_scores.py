import gzip
import json

import pytest

from evaluation.qamr import Question, read
from evaluation.retrieval import evaluate

SENTENCES = {
    "a1": ["The river rose two metres.", "The mayor opened the school.", "Forty families left."],
    "b2": ["A strike stopped the buses.", "Drivers want more money.", "Nobody travelled."],
    "c3": ["Rain fell on the festival.", "A record crowd came.", "The singer was late."],
    "d4": ["The bridge is closed.", "Repairs take a year.", "Ferries run twice a day."],
}
QUESTIONS = [
    ("How far did the river rise?", "a1", 0),
    ("What did the mayor open?", "a1", 1),
    ("What stopped the buses?", "b2", 0),
    ("What do the drivers want?", "b2", 1),
    ("Where did rain fall?", "c3", 0),
    ("How long do repairs take?", "d4", 1),
]


@pytest.mark.models
def test_the_scorecard_has_each_side_in_both_settings_and_the_rates(data):
    scores = dict(evaluate(data, every=1, all_articles=True))

    assert scores["retrieval in the article, ours, recall@1"] == 1
    assert scores["retrieval in the library, ours, MRR"] == 1
    assert {name.split(", ")[1] for name in scores if name.startswith("retrieval")} == {
        "words",
        "meaning",
        "equal ranks",
        "ours",
    }
    assert scores["answerability, right article called answering, words and meaning"] == 1
    assert scores["answerability, another article called answering, words and meaning"] < 0.5
    assert all(0 <= value <= 1 for value in scores.values())


def test_without_the_data_there_is_nothing_to_score(tmp_path):
    assert list(evaluate(tmp_path)) == []


def test_sentences_are_read_in_the_order_of_their_article(data):
    passages, questions = read(data / "qamr")

    assert [p.text for p in passages if p.article_id == "b2"] == SENTENCES["b2"]
    assert questions[0] == Question("How far did the river rise?", "a1", "a1:0")


def test_an_article_is_either_held_out_or_not_whatever_its_question():
    halves = [Question("", str(n), "").held_out for n in range(400)]

    assert halves == [Question("who?", str(n), "x").held_out for n in range(400)]
    assert 150 < sum(halves) < 250


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "qamr"
    folder.mkdir()
    sentences = [
        {"id": f"{name}:{n}", "article": name, "para": 0, "sent": n, "text": text}
        for name, texts in SENTENCES.items()
        for n, text in enumerate(texts)
    ]
    asked = [
        {"query": text, "article": name, "passage": f"{name}:{n}"} for text, name, n in QUESTIONS
    ]
    write(folder / "passages.jsonl.gz", sentences[::-1])
    write(folder / "queries_dev.jsonl.gz", asked)
    return tmp_path


def write(path, lines):
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
