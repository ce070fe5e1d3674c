"""The only place where real parts are chosen and joined."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from threading import Thread

import numpy as np

from analysis.analyse import ArticleAnalyser
from analysis.parser import load_parser
from analysis.tagger.tagger import Tagger
from analysis.tagger.weights import Weights
from classroom.classroom import Classroom
from classroom.database import open_database
from classroom.lazily import Lazy
from classroom.parts import Loading, Parts
from reading.article import Article
from reading.read import read
from reading.text import clean
from reading.upload import open_upload
from retrieval.encoder import Encoder, packaged_encoder
from retrieval.repair import claim, mend, open_index
from retrieval.retriever import PassageRetriever
from settings import Settings
from tutor.definitions import Definitions
from tutor.hearing.hear import Hearing
from tutor.items.bank import Bank
from tutor.items.built import ArticleItems
from tutor.judging.judge import Judge
from tutor.judging.likeness import Encode
from tutor.path import Paths
from tutor.situation import Finder, Tools
from tutor.tutor import Tutor
from wording import Wording

DATABASE = "who-says.db"
INDEX = "passages"


def now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


def build(settings: Settings, clock: Callable[[], datetime] = now) -> Classroom:
    """Return the classroom over `settings.data`. Quick: what is slow loads when first needed.

    `Classroom.warm_up` loads everything, and `catch_up` judges and indexes what is left; a script
    may go without them and wait where it must.

    Raises:
        WhoSaysError: if the data folder cannot be used, belongs to a newer version, or is in use.
    """
    settings.data.mkdir(parents=True, exist_ok=True)
    index = settings.data / INDEX
    held = ExitStack()
    held.callback(claim(index).release)
    parser = Lazy(load_parser)
    tagger = _tagger(settings)
    encoder = packaged_encoder(threads=settings.threads)
    retriever = PassageRetriever()
    talker = tutor(settings, retriever)
    bank = Bank(settings.prompts)
    parts = Parts(
        open_upload=open_upload,
        read_text=_read_pasted,
        analyser=ArticleAnalyser(parser.get, Wording(settings.prompts), tagger),
        retriever=retriever,
        tutor=talker,
        name_of=lambda skill, level: bank.words(skill, level).name,
        steps=Paths(settings.prompts).steps,
    )

    sound = Lazy(lambda: mend(settings.vectors, index, encoder))

    def encoder_while_the_index_is_checked() -> None:
        Thread(target=sound.get, name="index-check", daemon=True).start()  # waits for a child
        encoder.load()

    def what_hears() -> None:
        parser.get()
        if tagger is not None:
            tagger.load()

    def find_by_meaning() -> None:
        sound.get()
        opened = open_index(settings.vectors, index, encoder)
        held.callback(opened.close)
        retriever.use(opened)

    loading = Loading(
        corpus=settings.corpus,
        encoder=encoder_while_the_index_is_checked,
        index=find_by_meaning,
        parser=what_hears,
        release=held.close,
        examples=lambda: talker.use(encoded_by(encoder)),
    )
    database = open_database(settings.data / DATABASE)
    return Classroom(database, parts, loading, clock)


def analyser(settings: Settings) -> ArticleAnalyser:
    """Return the analyser alone, for a command line that needs no classroom."""
    return ArticleAnalyser(Lazy(load_parser).get, Wording(settings.prompts), _tagger(settings))


def tutor(settings: Settings, finder: Finder) -> Tutor:
    """Return the tutor; until it is told to `use` an encoder it hears and judges by words alone."""
    prompts = settings.prompts
    tools = Tools(
        wording=Wording(prompts),
        bank=Bank(prompts),
        built=ArticleItems(prompts),
        paths=Paths(prompts),
        definitions=Definitions(prompts),
        judge=Judge(None),
        finder=finder,
    )
    return Tutor(Hearing(), tools)


def encoded_by(encoder: Encoder) -> Encode:
    """Return the encoder as the tutor asks for it: texts in, an array of unit vectors out."""
    return lambda texts: np.asarray(encoder.embed_documents(list(texts)), dtype=np.float32)


def _read_pasted(text: str, title: str) -> Article:
    return read(clean(text), title=title)


def _tagger(settings: Settings) -> Tagger | None:
    """Return the tagger with its weights, or None where they are not there: rules judge alone."""
    weights = Weights(settings.weights)
    return Tagger(weights) if weights.there else None
