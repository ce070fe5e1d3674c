from reading.article import Article, Block, Paragraph, Sentence, Span
from retrieval.passage import passages_of

TEXT = "Town floods\n\nBy Ann Lee\n\nThe river rose.  It was loud."


def test_every_sentence_is_a_passage_with_its_neighbours_as_context():
    passages = passages_of(an_article())

    assert [(p.id, p.article_id, p.sentence, p.text) for p in passages] == [
        ("abc:0", "abc", 0, "Town floods"),
        ("abc:1", "abc", 1, "By Ann Lee"),
        ("abc:2", "abc", 2, "The river rose."),
        ("abc:3", "abc", 3, "It was loud."),
    ]
    assert [p.context for p in passages] == [
        "Town floods\n\nBy Ann Lee",
        "Town floods\n\nBy Ann Lee\n\nThe river rose.",
        "By Ann Lee\n\nThe river rose.  It was loud.",
        "The river rose.  It was loud.",
    ]


def test_an_article_without_sentences_has_no_passages():
    assert passages_of(Article("abc", "", "", (), ())) == ()


def an_article() -> Article:
    spans = [Span(0, 11), Span(13, 23), Span(25, 40), Span(42, 54)]
    paragraphs = (
        Paragraph(0, spans[0], Block.HEADLINE),
        Paragraph(1, spans[1], Block.BYLINE),
        Paragraph(2, Span(25, 54)),
    )
    sentences = tuple(Sentence(n, min(n, 2), span) for n, span in enumerate(spans))
    return Article("abc", "Town floods", TEXT, paragraphs, sentences)
