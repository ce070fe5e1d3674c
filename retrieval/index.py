"""Where the vectors live: passages in, the nearest ones to a question out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby
from operator import attrgetter

from retrieval.passage import Hit, Passage
from retrieval.stores import Store


class PassageIndex:
    """Passages by meaning, in any vector store. What a store returns becomes a `Hit` here only.

    The store is a cache: it may lack passages or hold old ones until `hold` has been called, and
    a search only ever finds passages that this object was given.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._passages: dict[str, Passage] = {}

    def add(self, passages: Iterable[Passage]) -> None:
        """Add passages, all those of an article together; what is stored is not embedded again."""
        for article_id, group in groupby(passages, key=attrgetter("article_id")):
            article = {passage.id: passage for passage in group}
            if not article.keys() <= self._store.ids(article_id):
                self._store.vectors.add_texts(
                    [passage.text for passage in article.values()],
                    [{"passage": p.id, "article": p.article_id} for p in article.values()],
                    ids=list(article),
                )
            self._passages |= article

    def forget(self, article_id: str) -> None:
        """Remove the passages of an article; removing what is not there is nothing."""
        ids = self._store.ids(article_id)
        self._passages = {k: p for k, p in self._passages.items() if p.article_id != article_id}
        if ids:
            self._store.vectors.delete(list(ids))

    def hold(self, passages: Iterable[Passage]) -> tuple[str, ...]:
        """Hold those of the passages that are stored, remove all else; embeds nothing, so is quick.

        Returns the ids of the articles that are not stored whole, in order: `add` them.
        """
        wanted = tuple(passages)
        stored = self._store.ids(None)
        stale = stored - {passage.id for passage in wanted}
        if stale:
            self._store.vectors.delete(list(stale))
        missing = dict.fromkeys(p.article_id for p in wanted if p.id not in stored)
        self._passages = {p.id: p for p in wanted if p.article_id not in missing}
        return tuple(missing)

    def search(
        self,
        question: str,
        k: int,
        article_id: str | None = None,
        *,
        among: Collection[str] | None = None,
    ) -> list[Hit]:
        """Return the `k` nearest passages, best first, by cosine (from -1 to 1).

        `article_id` keeps the search to one article, `among` to these passage ids.
        """
        if k < 1 or (among is not None and not among):
            return []
        only = None
        if among is not None:
            only = self._store.only("passage", among)
        elif article_id is not None:
            only = self._store.only("article", [article_id])
        found = self._store.vectors.similarity_search_with_score(question, k=k, filter=only)
        return [
            Hit(passage, self._store.nearness(score))
            for document, score in found
            if (passage := self._passages.get(document.metadata["passage"]))
        ]

    def count(self) -> int:
        """Return how many passages the store holds."""
        return len(self._store.ids(None))

    def close(self) -> None:
        """Let go of the store's files; the index is of no use afterwards."""
        self._store.close()
