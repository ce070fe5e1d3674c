"""A small article with verdicts set by hand, and a finder that finds what a test tells it to."""

import pytest

from analysis.attribution import Attribution, Manner, SourceKind
from analysis.verdict import Analysis, Label, Mark, Scores, Verdict
from reading.article import Span
from reading.read import read
from retrieval.answerable import Evidence
from retrieval.passage import Hit, passages_of
from retrieval.retriever import Found
from settings import HOME
from tutor.tutor import Tutor
from wording import Wording

TEXT = (
    "The ferry stays in dock\n\n"
    "The engines of the ferry failed on Monday. "
    "“We heard two bangs,” said Ines Cole, who sells coffee on the quay. “Then it was quiet.”\n\n"
    "Four passengers told Harbour Watch that the captain had left the bridge. "
    "Closing the line was a disgrace."
)


def place(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def article():
    return read(TEXT, title="The ferry stays in dock")


@pytest.fixture
def analysis(article):
    cole = Attribution(
        place("“We heard two bangs,”"), place("said"), place("Ines Cole"),
        Manner.DIRECT, SourceKind.NAMED_PERSON, "Ines Cole",
    )  # fmt: skip
    goes_on = Attribution(
        place("“Then it was quiet.”"), cole.cue, cole.source,
        Manner.DIRECT, SourceKind.NAMED_PERSON, "Ines Cole",
    )  # fmt: skip
    chain = Attribution(
        place("that the captain had left the bridge"), place("told"), place("Four passengers"),
        Manner.INDIRECT, SourceKind.UNNAMED_GROUP, "four passengers", "Harbour Watch",
    )  # fmt: skip
    judged = Scores(0.0, 0.9, 0.0)
    verdicts = (
        Verdict(0, None, 0.9, "A headline."),
        Verdict(1, Label.UNSOURCED, 0.9, "No words here hand over."),
        Verdict(2, Label.SOURCED, 0.9, "“said” hands over.", marks=(Mark(cole.cue, "cue"),),
                attributions=(cole,)),
        Verdict(3, Label.SOURCED, 0.8, "The words go on.", attributions=(goes_on,)),
        Verdict(4, Label.SOURCED, 0.9, "“told” hands over.", attributions=(chain,)),
        Verdict(5, Label.COMMENTARY, 0.9, "“disgrace” judges.", scores=judged),
    )  # fmt: skip
    assert len(article.sentences) == len(verdicts)
    return Analysis(article.id, "by hand", verdicts)


class FakeFinder:
    """Finds the sentences in `wanted`, or is sure that nothing answers."""

    def __init__(self):
        self.wanted = ()
        self.asked = []

    def find(self, question, k, article_id):
        self.asked.append((question, article_id))
        return Found(self.wanted[:k], Evidence(1.0 if self.wanted else 0.0))


@pytest.fixture
def finder():
    return FakeFinder()


@pytest.fixture
def finds(finder, article):
    def set_to(*sentences):
        passages = passages_of(article)
        finder.wanted = tuple(Hit(passages[n], 1.0 - i / 10) for i, n in enumerate(sentences))

    return set_to


@pytest.fixture
def tutor(finder):
    return Tutor(finder, Wording(HOME / "prompts"))
