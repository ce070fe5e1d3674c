from threading import Barrier

import pytest

from classroom.library import UnknownArticle
from classroom.parts import Loading
from classroom.publishing import warnings_about
from classroom.record import Origin
from errors import WhoSaysError
from tests.factories import STORY, a_classroom, an_article
from tests.fakes import FakeAnalyser, FakeRetriever

NEW = STORY.replace("ferry", "lifeboat")


def ids(classroom):
    return {card.id for card in classroom.articles()}


def test_a_preview_keeps_nothing(classroom, retriever, analyser):
    before, passages, judged = ids(classroom), dict(retriever.passages), list(analyser.judged)
    preview = classroom.preview("new.txt", NEW.encode())
    assert preview.article == an_article(NEW)
    assert not preview.known
    assert (ids(classroom), retriever.passages, analyser.judged) == (before, passages, judged)


def test_a_preview_of_a_text_that_is_here_says_so(classroom, article):
    assert classroom.preview_text(article.text, "Another title").known


def test_a_file_that_cannot_be_read_leaves_nothing(tmp_path):
    def refuse(_name, _data):
        raise WhoSaysError("There is no text in 'empty.pdf'.")

    classroom = a_classroom(tmp_path, open_upload=refuse)
    with pytest.raises(WhoSaysError, match=r"empty\.pdf"):
        classroom.open_article("empty.pdf", b"")
    assert ids(classroom) == set()


@pytest.mark.parametrize(
    ("text", "fields", "warning"),
    [
        ("A headline\n\nOne sentence. Two sentences.", {}, "only 2 sentences"),
        (STORY, {"outlet": "", "date": ""}, "found no outlet and no date"),
    ],
)
def test_an_instructor_is_warned_of_what_looks_odd(text, fields, warning):
    assert any(warning in sentence for sentence in warnings_about(an_article(text, **fields)))


def test_there_is_no_warning_about_a_complete_article(article):
    assert warnings_about(article) == ()


def test_publishing_judges_indexes_and_keeps(classroom, retriever, analyser):
    steps = []
    article = classroom.publish(an_article(NEW), lambda what, share: steps.append((what, share)))
    assert classroom.article(article.id) == article == an_article(NEW)
    assert article.id in retriever.articles
    assert analyser.judged[-1] == article.id
    assert classroom.analysis(article.id).article_id == article.id
    assert analyser.judged.count(article.id) == 1
    shares = [share for _, share in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_publishing_the_same_text_again_changes_nothing(classroom, article, retriever, analyser):
    cards, passages, judged = classroom.articles(), dict(retriever.passages), list(analyser.judged)
    again = classroom.publish(an_article(article.text, title="Another title"))
    assert again == article
    assert classroom.articles() == cards
    assert retriever.passages == passages
    assert analyser.judged == judged


def test_judging_and_indexing_go_on_beside_each_other(tmp_path):
    begun = Barrier(2, timeout=10)

    class Judging(FakeAnalyser):
        def analyse(self, article):
            begun.wait()
            return super().analyse(article)

    class Indexing(FakeRetriever):
        def add(self, passages):
            begun.wait()
            super().add(passages)

    retriever = Indexing()
    classroom = a_classroom(tmp_path, analyser=Judging(), retriever=retriever)
    article = classroom.publish(an_article(NEW))
    assert ids(classroom) == retriever.articles == {article.id}


class FailingAnalyser(FakeAnalyser):
    def analyse(self, _article):
        raise ZeroDivisionError


class FailingRetriever(FakeRetriever):
    def add(self, passages):
        super().add(list(passages)[:2])
        raise ZeroDivisionError


@pytest.mark.parametrize(
    "parts", [{"analyser": FailingAnalyser()}, {"retriever": FailingRetriever()}]
)
def test_a_failure_half_way_leaves_nothing_behind(tmp_path, parts):
    retriever = parts.get("retriever") or FakeRetriever()
    classroom = a_classroom(tmp_path, **parts | {"retriever": retriever})
    with pytest.raises(ZeroDivisionError):
        classroom.publish(an_article(NEW))
    assert ids(classroom) == set()
    assert retriever.passages == {}


def test_a_page_that_is_left_while_publishing_leaves_nothing_behind(classroom, retriever):
    class Left(BaseException):
        pass

    def leave(_what, share):
        if share > 0.8:
            raise Left

    with pytest.raises(Left):
        classroom.publish(an_article(NEW), leave)
    assert an_article(NEW).id not in ids(classroom) | retriever.articles


def test_a_text_that_cannot_be_stored_leaves_nothing_behind(classroom, retriever):
    broken = an_article("A half \ud83d of a pair. It was read badly.")
    with pytest.raises(WhoSaysError, match="broken characters"):
        classroom.publish(broken)
    assert broken.id not in ids(classroom) | retriever.articles


def test_a_withdrawn_article_is_hidden_and_comes_back(classroom, article, retriever):
    classroom.withdraw(article.id)
    assert {c.id: c.withdrawn for c in classroom.articles()}[article.id]
    assert article.id not in retriever.articles
    classroom.restore(article.id)
    assert not any(card.withdrawn for card in classroom.articles())
    assert article.id in retriever.articles


def test_publishing_a_withdrawn_text_brings_it_back(classroom, article):
    classroom.withdraw(article.id)
    classroom.publish(article)
    assert not any(card.withdrawn for card in classroom.articles())


def test_a_deleted_article_leaves_no_word_in_any_file(classroom, article, retriever, tmp_path):
    marked = classroom.publish(an_article(f"{NEW} Zanzibar said so.", title="Zanzibar"))
    lesson = classroom.lesson("ann", marked.id)
    lesson.ask("Who is Zanzibar?")
    lesson.flag(2, "unclear", "Zanzibar?")
    assert files_with(tmp_path, "Zanzibar")
    classroom.delete(marked.id)
    assert not files_with(tmp_path, "Zanzibar")
    assert not files_with(tmp_path, marked.id)
    assert marked.id not in retriever.articles
    with pytest.raises(UnknownArticle):
        classroom.article(marked.id)
    assert classroom.article(article.id) == article
    assert len(classroom.conversations()) == 2
    assert len(classroom.flags()) == 1


@pytest.mark.usefixtures("classroom")
def test_an_older_analysis_is_made_anew_once(article, tmp_path):
    newer = FakeAnalyser("fake 2")
    updated = a_classroom(tmp_path, analyser=newer)
    assert updated.analysis(article.id).analyser == "fake 2"
    assert updated.analysis(article.id).analyser == "fake 2"
    assert newer.judged == [article.id]


def test_shipped_articles_are_laid_out_once(shop):
    classroom, corpus, retriever = shop
    a_file(corpus, "a", NEW)
    for _ in range(2):
        classroom.lay_out()
    (card,) = classroom.articles()
    assert (card.title, card.origin) == ("a", Origin.SHIPPED)
    assert retriever.articles == {card.id}


def test_a_shipped_article_that_changed_takes_the_place_of_the_old_one(shop):
    classroom, corpus, _ = shop
    a_file(corpus, "a", NEW)
    a_file(corpus, "b", NEW + " b")
    classroom.lay_out()
    used = next(card.id for card in classroom.articles() if card.title == "a")
    classroom.lesson("ann", used).ask("Who?")
    a_file(corpus, "a", NEW + " It is mended.")
    a_file(corpus, "b", NEW + " b is mended.")
    classroom.lay_out()
    cards = classroom.articles()
    assert sorted((card.title, card.withdrawn) for card in cards) == [
        ("a", False),
        ("a", True),
        ("b", False),
    ]
    assert next(card.id for card in cards if card.withdrawn) == used


def test_a_shipped_article_that_was_deleted_or_withdrawn_stays_so(shop):
    classroom, corpus, retriever = shop
    a_file(corpus, "a", NEW)
    a_file(corpus, "b", NEW + " b")
    classroom.lay_out()
    deleted, withdrawn = (card.id for card in classroom.articles())
    classroom.delete(deleted)
    classroom.withdraw(withdrawn)
    classroom.lay_out()
    assert [(card.id, card.withdrawn) for card in classroom.articles()] == [(withdrawn, True)]
    assert retriever.articles == set()
    classroom.publish(an_article(NEW))
    assert len(classroom.articles()) == 2


def test_a_missing_corpus_takes_nothing_away(shop):
    classroom, corpus, _ = shop
    a_file(corpus, "a", NEW)
    classroom.lay_out()
    (corpus / "articles" / "a.md").unlink()
    with pytest.raises(WhoSaysError, match="missing"):
        classroom.lay_out()
    assert len(classroom.articles()) == 1


@pytest.fixture
def shop(tmp_path, clock):
    retriever = FakeRetriever()
    loading = Loading(tmp_path / "corpus", *[lambda: None] * 3)
    data = tmp_path / "data"
    return (
        a_classroom(data, clock=clock, retriever=retriever, loading=loading),
        tmp_path / "corpus",
        retriever,
    )


def a_file(corpus, title, text):
    (corpus / "articles").mkdir(parents=True, exist_ok=True)
    (corpus / "articles" / f"{title}.md").write_text(f"---\ntitle: {title}\n---\n{text}")


def files_with(folder, words):
    return [p.name for p in folder.rglob("*") if p.is_file() and words.encode() in p.read_bytes()]
