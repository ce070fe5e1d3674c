"""What the network is asked of each wordpiece and each sentence, and the answers it may give."""

from __future__ import annotations

from collections.abc import Mapping

# Begin and Inside for source, cue and content; Outside (Ramshaw and Marcus, 1995).
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
# What is asked of each sentence, and the answers. The sets that teach it are in MODEL_CARD.md.
SENTENCE_HEADS: Mapping[str, tuple[str, ...]] = {
    "attributed": ("no", "yes"),
    "discourse": ("sourced", "unsourced", "evaluation", "expectation"),
    "editorial": ("subjective", "sourced", "objective"),
    "subjective": ("no", "yes"),
}
PIECE_HEADS: Mapping[str, tuple[str, ...]] = {"tags": TAGS, "loaded": ("no", "yes")}
# Which answers of which heads mean a judgement, and which mean none.
JUDGING: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "discourse": ((2, 3), (1,)),
    "editorial": ((0,), (2,)),
}
LEANING = "leaning"  # by piece: what it adds to the log-odds of a judgement
