"""The network: the packaged MiniLM, with what parse and rules know added to each wordpiece.

One pass over a window of some sentences gives tags for every wordpiece and scores for every
sentence. Word embeddings stay those of the package and are not trained: they are half of the
weight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from safetensors import safe_open
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from analysis.tagger import packaged
from analysis.tagger.heads import JUDGING, LEANING, PIECE_HEADS, SENTENCE_HEADS
from analysis.tagger.pieces import FEATURES

WORD_EMBEDDINGS = "encoder.embeddings.word_embeddings.weight"


@dataclass(frozen=True, slots=True)
class Batch:
    """`b` windows of up to `n` wordpieces and `s` sentences, filled up with zeros.

    `ids` and `attended` have shape (b, n); `features` (b, n, number of features). `membership` has
    shape (b, s, n): whether a wordpiece belongs to a sentence.
    """

    ids: Tensor
    attended: Tensor
    features: Tensor
    membership: Tensor


class Network(nn.Module):
    """Logits by head: (b, n, answers) for the heads of pieces, (b, s, answers) for sentences'."""

    def __init__(self, config: BertConfig, feature_sizes: Sequence[int]) -> None:
        super().__init__()
        self.encoder = BertModel(config, add_pooling_layer=False)
        size = config.hidden_size
        self.features = nn.ModuleList(
            nn.Embedding(count + 1, size, padding_idx=0) for count in feature_sizes
        )
        for table in self.features:
            nn.init.normal_(table.weight, std=0.005)  # type: ignore[arg-type]
        self.dropout = nn.Dropout(0.1)
        self.attention = nn.Linear(size, len(SENTENCE_HEADS))
        self.piece_heads = nn.ModuleDict(
            {name: nn.Linear(size, len(answers)) for name, answers in PIECE_HEADS.items()}
        )
        self.sentence_heads = nn.ModuleDict(
            {name: nn.Linear(size, len(answers)) for name, answers in SENTENCE_HEADS.items()}
        )

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Return the logits of all heads."""
        embedded = self.encoder.embeddings.word_embeddings(batch.ids)
        for number, table in enumerate(self.features):
            embedded = embedded + table(batch.features[:, :, number])
        states = self.encoder(
            inputs_embeds=embedded, attention_mask=batch.attended
        ).last_hidden_state
        states = self.dropout(states)
        logits = {name: head(states) for name, head in self.piece_heads.items()}
        attended = self._attended(states, batch.membership)
        pooled = attended @ states.unsqueeze(1)
        for place, (name, head) in enumerate(self.sentence_heads.items()):
            logits[name] = head(pooled[:, place])
        if not self.training:
            logits[LEANING] = self._leaning(states, attended)
        return logits

    def _attended(self, states: Tensor, membership: Tensor) -> Tensor:
        """Return (b, heads, s, n): how much each head attends to each piece of a sentence."""
        scores = self.attention(states).transpose(1, 2).unsqueeze(2)
        scores = scores.masked_fill(~membership.unsqueeze(1), -1e4)
        return torch.softmax(scores, dim=-1)

    def _leaning(self, states: Tensor, attended: Tensor) -> Tensor:
        """Return (b, n): how much each piece adds to the log-odds of a judgement.

        A sentence's logits are sums over its pieces, so each piece's share in them is exact.
        """
        total = torch.zeros(states.shape[:2])
        for name, (for_, against) in JUDGING.items():
            weight = self.sentence_heads[name].weight
            assert isinstance(weight, Tensor)
            direction = weight[list(for_)].mean(dim=0) - weight[list(against)].mean(dim=0)
            share = attended[:, list(SENTENCE_HEADS).index(name)].sum(dim=1)
            total += share * (states @ direction)
        return total


def empty_network(values: Mapping[str, Sequence[str]]) -> Network:
    """Return a network of the package's shape, its weights still random."""
    config = BertConfig.from_pretrained(str(packaged.folder()))
    config.attention_probs_dropout_prob = 0.0  # so that the quick kernel can be used
    return Network(config, [len(values[name]) for name in FEATURES])


def packaged_words() -> dict[str, Tensor]:
    """Return the word embeddings of the package, under the network's name for them."""
    with safe_open(packaged.folder() / "model.safetensors", framework="pt") as stored:
        return {WORD_EMBEDDINGS: stored.get_tensor(WORD_EMBEDDINGS.removeprefix("encoder."))}


def start_from_package(network: Network) -> None:
    """Give the encoder the package's weights: where training begins."""
    tensors = load_file(packaged.folder() / "model.safetensors")
    needed = network.encoder.state_dict().keys()
    network.encoder.load_state_dict({name: tensors[name] for name in needed})
