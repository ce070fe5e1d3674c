"""Who else says so? Sentences of other articles that make the same claim.

Two articles share a claim only if they share the event. So the opening of the open article is
looked for, too, and a sentence counts for more in an article that answers to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from reading.article import Article, Block
from retrieval.passage import Hit
from retrieval.retriever import Found

Find = Callable[[str, int, str | None], Found]

_MOST = 3
# As many as are sure to hold sentences of other articles beside those of the open one.
_LOOKED_AT = 200
_OPENING = 2  # sentences of the story that tell, after the headline, what it is about
# Cosine of an opening and the nearest sentence of an article: on the same event .54 and .59 in the
# shipped articles, on others .44 at most.
_SAME_EVENT = 0.47
# A score from which on two sentences make the same claim. On the tuning half of
# evaluation/questions/elsewhere.jsonl: 11 of 12 pairs are found and 1 of 21 others given; at 0.18
# 11 and 3, at 0.22 9 and 1.
_SAME_CLAIM = 0.2
_AS_GOOD = 0.6  # of the best score


def elsewhere(article: Article, sentence: int, find: Find) -> tuple[Hit, ...]:
    """Return up to three sentences of other articles on the same claim, best first; often none."""
    events = _nearness_of_articles(article, find)
    hits = [
        hit
        for hit in find(article.words_of(sentence), _LOOKED_AT, None).hits
        if events.get(hit.passage.article_id, 0.0) >= _SAME_EVENT and hit.score >= _SAME_CLAIM
    ]
    return tuple(hit for hit in hits if hit.score >= hits[0].score * _AS_GOOD)[:_MOST]


def _nearness_of_articles(article: Article, find: Find) -> Mapping[str, float]:
    """Return how near each other article comes to what the open one is about."""
    story = [
        s.index for s in article.sentences if article.paragraphs[s.paragraph].block is Block.BODY
    ]
    opening = " ".join([article.title, *map(article.words_of, story[:_OPENING])])
    nearest: dict[str, float] = defaultdict(float)
    for hit in find(opening, _LOOKED_AT, None).hits:
        other, near = hit.passage.article_id, hit.nearness or 0.0
        if other != article.id:
            nearest[other] = max(nearest[other], near)
    return nearest
