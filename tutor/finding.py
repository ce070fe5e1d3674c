from dataclasses import dataclass

from retrieval.answerable import LIKELY


@dataclass(frozen=True, slots=True)
class Answer:
    sentences: tuple
    nearby: tuple
    said: bool


def answer(q, article, analysis, found):
    h = [x.passage.sentence for x in found.hits]
    if not h or found.answerability < LIKELY:
        return Answer((), tuple(h[:2]), False)
    return Answer(tuple(h[:2]), tuple(h[2:4]), True)
