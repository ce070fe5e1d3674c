"""The training loop learns, and goes on after a stop as if there had been none."""

import numpy as np
import pytest
import torch
from transformers import BertConfig

from analysis.tagger.heads import SENTENCE_HEADS
from analysis.tagger.network import Network
from training.fit import Fit, Plan
from training.prepare import UNKNOWN, Table
from training.windows import lesson, windows

PLAN = Plan(epochs=3, batch=60, rate=1e-3)


def a_table(sentences=40, size=6, seed=0):
    """Return sentences in which word 2000 is always a source, and the sentence then attributed."""
    random = np.random.default_rng(seed)
    ids = random.integers(1000, 3000, sentences * size)
    ids[::size] = np.where(random.random(sentences) < 0.5, 2000, 2001)
    has = ids[::size] == 2000
    tags = np.zeros(len(ids), np.int8)
    tags[::size][has] = 1
    answers = np.full((sentences, len(SENTENCE_HEADS)), UNKNOWN, np.int8)
    answers[:, 0] = has
    return Table(
        ids=ids.astype(np.int32),
        features=np.ones((len(ids), 2), np.int16),
        tags=tags,
        loaded=np.full(len(ids), UNKNOWN, np.int8),
        starts=np.arange(0, len(ids) + 1, size),
        document=np.repeat(np.arange(sentences // 4), 4).astype(np.int32),
        answers=answers,
    )


def a_network():
    torch.manual_seed(0)
    config = BertConfig(
        hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        vocab_size=3001, attention_probs_dropout_prob=0.0,
    )  # fmt: skip
    return Network(config, [2, 2])


def a_fit(folder, plan=PLAN):
    return Fit(a_network(), [a_table()], [1], plan, folder)


def test_windows_hold_each_sentence_once_and_no_two_documents():
    table = a_table()
    cut = list(windows(0, table, np.random.default_rng(1)))
    assert [n for w in cut for n in range(w.first, w.last)] == list(range(40))
    assert all(len(set(table.document[w.first : w.last])) == 1 for w in cut)


def test_a_lesson_puts_each_target_beside_its_piece():
    table = a_table()
    given = lesson([table], list(windows(0, table, None)), None)
    sources = given.batch.ids == 2000
    assert sources.any()
    assert (given.tags[sources] == 1).all()
    assert (given.tags[~given.batch.membership.any(dim=1)] == UNKNOWN).all()


def test_it_learns_what_is_there_to_learn(tmp_path, capsys):
    fit = a_fit(tmp_path, Plan(epochs=30, batch=60, rate=3e-3))
    fit.run()
    network = a_network()
    network.load_state_dict(fit.averaged(), strict=False)
    table = a_table(seed=5)
    given = lesson([table], list(windows(0, table, None)), None)
    with torch.inference_mode():
        tags = network.eval()(given.batch)["tags"].argmax(dim=-1)
    known = given.tags != UNKNOWN
    assert (tags[known] == given.tags[known]).float().mean() > 0.95
    assert "min left" in capsys.readouterr().out


class StoppedError(Exception):
    pass


def test_a_run_that_was_stopped_goes_on_to_the_same_weights(tmp_path, monkeypatch):
    whole = a_fit(tmp_path / "whole", PLAN)
    (tmp_path / "whole").mkdir()
    whole.run(save_every=0)
    (tmp_path / "parts").mkdir()
    stopped = a_fit(tmp_path / "parts", PLAN)
    real, steps = stopped._step, []  # noqa: SLF001  where a kill would come

    def step(given):
        if len(steps) == 5:
            raise StoppedError
        steps.append(given)
        return real(given)

    monkeypatch.setattr(stopped, "_step", step)
    with pytest.raises(StoppedError):
        stopped.run(save_every=0)
    going_on = a_fit(tmp_path / "parts", PLAN)
    going_on.run(save_every=0)
    for name, value in whole.averaged().items():
        torch.testing.assert_close(going_on.averaged()[name], value)


def test_a_checkpoint_of_another_plan_is_refused(tmp_path):
    a_fit(tmp_path).run()
    with pytest.raises(ValueError, match="of another plan"):
        a_fit(tmp_path, Plan(epochs=4, batch=60)).run()


@pytest.mark.parametrize(
    ("able", "halved"),
    [({"avx2": True, "avx512_bf16": False}, False), ({"avx512_bf16": True}, True), ({}, False)],
)
def test_half_numbers_are_used_only_where_the_processor_has_them(
    tmp_path, monkeypatch, able, halved
):
    monkeypatch.setattr("torch.cpu.get_capabilities", lambda: able)
    seen = []
    fit = a_fit(tmp_path, Plan(epochs=1, batch=60))
    network = fit._network  # noqa: SLF001  what runs inside the step
    network.register_forward_hook(lambda *_: seen.append(torch.is_autocast_enabled("cpu")))
    fit.run()
    assert set(seen) == {halved}
