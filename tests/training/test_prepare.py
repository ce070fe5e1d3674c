"""Outside sets -> documents -> arrays, on sets of a few sentences of our own."""

import gzip
import json

import numpy as np
import pytest

from analysis.parser import load_parser
from analysis.tagger import packaged
from analysis.tagger.heads import SENTENCE_HEADS, TAGS
from analysis.tagger.pieces import PieceMaker
from training.datasets import SOURCES, documents
from training.prepare import UNKNOWN, Table, feature_values, table

ROWS = {
    "polnear": [
        {"doc": "a", "para": 0, "text": "The dam will hold, Lowe said.", "attributed": True,
         "covered": 0.9, "spans": [{"content_all": [[0, 17]], "source_all": [[19, 23]],
                                    "cue_all": [[24, 28]]}]},
        {"doc": "b", "para": 0, "text": "It rained.", "attributed": False, "covered": 0.0,
         "spans": []},
    ],
    "newsdiscourse": [
        {"doc": "a", "text": "The plan is a folly.", "three_way": "COMMENTARY",
         "discourse": ["Distant_Evaluation"]},
        {"doc": "a", "text": "It will fail.", "three_way": "COMMENTARY",
         "discourse": ["Distant_Expectations_Consequences"]},
        {"doc": "a", "text": "A folly", "three_way": None, "discourse": []},
    ],
    "babe": [
        {"text": "The absurd plan died.", "label": "SUBJ", "biased_words": ["absurd", "gone"]},
        {"text": "The plan died.", "label": None, "biased_words": []},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    for name, rows in ROWS.items():
        (folder / name).mkdir()
        with gzip.open(folder / name / "train.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.write("\n".join(map(json.dumps, rows)))
    return folder


def of(name, data):
    source = next(source for source in SOURCES if source.folder == name)
    return list(documents(source, data, "train"))


def test_sentences_of_one_article_stay_together(data):
    assert [len(d.article.sentences) for d in of("polnear", data)] == [1, 1]
    assert [len(d.article.sentences) for d in of("newsdiscourse", data)] == [3]
    assert [len(d.article.sentences) for d in of("babe", data)] == [1, 1]


def test_a_set_answers_only_what_it_knows(data):
    said = [a.answers for d in of("newsdiscourse", data) for a in d.answers]
    assert said == [{"discourse": "evaluation"}, {"discourse": "expectation"}, {}]
    biased, plain = (d.answers[0] for d in of("babe", data))
    assert biased.answers == {"subjective": "yes"}
    assert biased.loaded == ((4, 10),)
    assert plain.answers == {}


@pytest.fixture(scope="module")
def parser():
    return load_parser()


@pytest.fixture(scope="module")
def maker(parser):
    return PieceMaker(packaged.folder() / "tokenizer.json", feature_values(parser))


@pytest.mark.models
def test_a_table_holds_tags_answers_and_what_is_unknown(data, parser, maker):
    made = table(of("polnear", data), parser, maker)
    first = [TAGS[tag] for tag in made.tags[: made.starts[1]]]
    assert first[0] == "B-content"
    assert first[first.index("O") + 1 :] == ["B-source", "B-cue", "O"]
    assert (made.loaded == UNKNOWN).all()
    attributed = list(SENTENCE_HEADS).index("attributed")
    assert made.answers[:, attributed].tolist() == [1, 0]
    assert (np.delete(made.answers, attributed, axis=1) == UNKNOWN).all()
    assert made.document.tolist() == [0, 1]


@pytest.mark.models
def test_a_table_is_read_as_it_was_written(data, parser, maker, tmp_path):
    made = table(of("babe", data), parser, maker)
    made.save(tmp_path / "table.npz")
    again = Table.load(tmp_path / "table.npz")
    for name in Table.__slots__:
        np.testing.assert_array_equal(getattr(made, name), getattr(again, name))


@pytest.mark.models
def test_the_held_out_part_and_the_learnt_part_are_the_whole(data, parser, maker):
    made = table(of("polnear", data), parser, maker)
    learnt, held = made.parted()
    assert held.document.tolist() == [0]
    assert learnt.document.tolist() == [1]
    assert held.ids.tolist() + learnt.ids.tolist() == made.ids.tolist()
    assert held.starts[-1] == len(held.ids)
