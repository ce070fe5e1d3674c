"""The product's retriever as LangChain knows retrievers, for whoever puts it into a chain."""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from retrieval.retriever import PassageRetriever


class LangChainRetriever(BaseRetriever):
    """Gives `k` passages as documents, of one article or (None) of the whole library."""

    passages: PassageRetriever
    article_id: str | None = None
    k: int = 5

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        del run_manager  # there is nothing to report halfway
        return [
            Document(
                page_content=hit.passage.text,
                id=hit.passage.id,
                metadata={
                    "article": hit.passage.article_id,
                    "sentence": hit.passage.sentence,
                    "score": hit.score,
                },
            )
            for hit in self.passages.retrieve(query, self.k, self.article_id)
        ]
