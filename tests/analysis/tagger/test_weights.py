"""The weights that ship: whole, small, as their config says; anything else is refused in words."""

import json
import shutil

import pytest

from analysis.sureness import CONTESTED_BELOW
from analysis.tagger.mixing import Sureness
from analysis.tagger.pieces import FEATURES
from analysis.tagger.weights import (
    FOLDER,
    UnusableWeights,
    Weights,
    save_mixing,
    save_sureness,
)

BUDGET = 25_000_000  # bytes


@pytest.fixture
def copied(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "weights")


def test_what_ships_is_there_and_within_its_size():
    assert Weights().there
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= BUDGET
    assert {path.suffix for path in FOLDER.iterdir()} <= {".json", ".safetensors", ".md", ""}


def test_the_card_names_every_set_that_the_weights_were_made_of():
    card = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    for name in Weights().config.made_of:
        assert f"`{name}`" in card
    assert Weights().config.sha256 in card


def test_the_config_has_values_for_every_feature():
    assert set(Weights().config.values) == set(FEATURES)


def test_what_was_measured_of_the_verdicts_is_kept_with_the_weights(copied):
    before = Weights(copied).config
    save_sureness(copied, Sureness(constant=0.25, slope=0.5))
    assert Weights(copied).config.sureness == Sureness(constant=0.25, slope=0.5)
    assert Weights(copied).config.mixing == before.mixing
    assert Weights(copied).config.sha256 == before.sha256


def test_weighing_anew_voids_what_was_measured_of_the_verdicts(copied):
    save_sureness(copied, Sureness(constant=0.25, slope=0.5))
    save_mixing(copied, Weights(copied).config.mixing)
    assert Weights(copied).config.sureness == Sureness(constant=0.0, slope=1.0)


def test_the_card_says_how_sure_its_verdicts_are():
    card = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    sureness = Weights().config.sureness
    assert f"`{sureness.constant}`" in card
    assert f"`{sureness.slope}`" in card
    assert f"below {CONTESTED_BELOW}" in card


def test_a_folder_without_weights_is_not_there(tmp_path):
    assert not Weights(tmp_path).there


@pytest.mark.models
def test_a_file_that_is_not_the_one_named_is_refused(copied):
    with (copied / "model.safetensors").open("ab") as stored:
        stored.write(b"\0")
    with pytest.raises(UnusableWeights, match="is not the file that its config names"):
        Weights(copied).network()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"values": 3}', "{" * 10_000])
def test_a_config_that_cannot_be_read_is_refused(copied, text):
    (copied / "config.json").write_text(text)
    with pytest.raises(UnusableWeights, match="the rules then judge alone"):
        _ = Weights(copied).config


def test_the_config_is_plain_json():
    assert json.loads((FOLDER / "config.json").read_text(encoding="utf-8"))
