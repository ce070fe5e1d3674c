"""What is done behind the first page: what has to be there, and what may follow later."""

from __future__ import annotations

from collections.abc import Callable

from classroom.parts import Loading, Retriever
from classroom.publishing import Publishing
from classroom.readiness import Task


def needed(
    loading: Loading, *, open_records: Callable[[], object], lay_out: Callable[[], object]
) -> tuple[Task, ...]:
    """Return what has to be done before one can ask by meaning, in order."""
    return (
        Task("database", "Opening the class records.", open_records),
        Task("articles", "Laying out the articles.", lay_out),
        Task("encoder", "Loading the model that finds passages by meaning.", loading.encoder),
        Task("index", "Checking the index of passages.", loading.index),
        Task("parser", "Loading what takes sentences apart and hears who speaks.", loading.parser),
    )


def later(loading: Loading, publishing: Publishing, retriever: Retriever) -> tuple[Task, ...]:
    """Return what goes on behind it: what makes the tutor hear better, what is not judged yet."""
    return (
        Task("examples", "Learning how people put things.", loading.examples),
        Task("analyses", "Listening for who speaks in each sentence.", publishing.judge_all),
        Task("vectors", "Reading the sentences for their meaning.", retriever.fill),
    )
