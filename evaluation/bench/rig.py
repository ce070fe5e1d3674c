"""The product's own parts, joined as bootstrap joins them, with a stopwatch at each seam."""

from __future__ import annotations

import gc
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from spacy.language import Language

import bootstrap
from analysis.analyse import ArticleAnalyser
from analysis.parser import load_parser
from analysis.tagger.tagger import Tagger
from analysis.tagger.weights import Weights
from classroom.classroom import Classroom
from classroom.database import open_database
from classroom.parts import Loading, Parts
from reading.read import read
from reading.upload import open_upload
from retrieval.encoder import SentenceTransformerEncoder, packaged_encoder
from retrieval.repair import open_index
from retrieval.retriever import Found, PassageRetriever
from settings import Settings
from tutor.items.bank import Bank
from tutor.occasion import Occasion, Reply
from tutor.path import Paths
from tutor.tutor import Tutor
from wording import Wording


@dataclass(slots=True)
class Stopwatch:
    """Seconds spent at each seam, by name, one entry a call."""

    laps: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        """Note how long the block takes."""
        started = time.perf_counter()
        yield
        self.laps[name].append(time.perf_counter() - started)


@dataclass(frozen=True, slots=True)
class TimedTutor:
    """A tutor that notes how long its replies take, and how long it decides: without searching."""

    tutor: Tutor
    watch: Stopwatch

    def welcome(self, occasion: Occasion) -> Reply:
        """Open as the tutor does."""
        return self.tutor.welcome(occasion)

    def reply(self, occasion: Occasion, message: str) -> Reply:
        """Reply as the tutor does."""
        before = self._searching()
        with self.watch.timing("reply"):
            reply = self.tutor.reply(occasion, message)
        took = self.watch.laps["reply"][-1] - (self._searching() - before)
        self.watch.laps["decide"].append(took)
        return reply

    def _searching(self) -> float:
        return sum(self.watch.laps["encode"]) + sum(self.watch.laps["search"])


class TimedRetriever(PassageRetriever):
    """A retriever that notes how long it searches, and how much of it is encoding the question."""

    watch: Stopwatch
    encoder: SentenceTransformerEncoder

    def find(self, question: str, k: int = 5, article_id: str | None = None) -> Found:
        """Find as the retriever does, with the question's vector made just before."""
        with self.watch.timing("encode"):
            self.encoder.embed_query(question)
        with self.watch.timing("search"):
            return super().find(question, k, article_id)


@dataclass(frozen=True, slots=True)
class Rig:
    """A classroom with everything loaded, and the bare parts to compare it with."""

    classroom: Classroom
    encoder: SentenceTransformerEncoder
    parser: Language
    watch: Stopwatch


def rig(folder: Path) -> Rig:
    """Return a classroom over an empty folder, its models loaded and its index open."""
    settings = Settings(data=folder)
    watch = Stopwatch()
    wording = Wording(settings.prompts)
    bank = Bank(settings.prompts)
    parser = load_parser()
    tagger = Tagger(Weights(settings.weights))
    tagger.load()
    encoder = packaged_encoder(threads=settings.threads)
    encoder.load()
    retriever = TimedRetriever()
    retriever.watch, retriever.encoder = watch, encoder
    retriever.use(open_index("chroma", folder / "passages", encoder))
    tutor = bootstrap.tutor(settings, retriever)
    tutor.use(bootstrap.encoded_by(encoder))
    parts = Parts(
        open_upload=open_upload,
        read_text=lambda text, title: read(text, title=title),
        analyser=ArticleAnalyser(lambda: parser, wording, tagger),
        retriever=retriever,
        tutor=TimedTutor(tutor, watch),
        name_of=lambda skill, level: bank.words(skill, level).name,
        steps=Paths(settings.prompts).steps,
    )
    loading = Loading(settings.corpus, lambda: None, lambda: None, lambda: None)
    database = open_database(folder / "who-says.db")
    gc.collect()
    gc.freeze()  # as the app does once it is ready
    return Rig(Classroom(database, parts, loading, _now), encoder, parser, watch)


def _now() -> datetime:
    return datetime.now(UTC)
