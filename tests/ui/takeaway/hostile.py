"""An article that tries everything, and a page's markup taken apart."""

from dataclasses import replace
from html.parser import HTMLParser

from analysis.attribution import SourceKind
from analysis.verdict import Analysis, Label, Tag
from reading.article import Span
from tests.factories import a_verdict, an_article, an_attribution

HOSTILE = """<script>alert("x")</script> & $title ${x} {y} {{z}}

"Send <img src=http://evil.example/a.png onerror=alert(1)> it," said <b>Ann</b> \u202eOde. \
<a href='http://evil.example'>$words</a> costs 5 $. \x00\x0b\ud800 \u2067Who knows.

</style></main><iframe src="//evil.example"></iframe> is bad! 😀 Nothing was found."""
SOURCED = Label.SOURCED
_VOID = {"meta", "br", "img", "link"}


def judged(article, contested=()):
    """Return an analysis that gives the labels in turn, and a speaker to the sourced."""
    labels = (SOURCED, Label.UNSOURCED, Label.COMMENTARY, None)
    verdicts = []
    for s in article.sentences:
        label = labels[s.index % 4]
        told = an_attribution(
            Span(s.span.start + 1, s.span.end),
            cue=Span(s.span.start, s.span.start + 1),
            source=Span(s.span.start, s.span.start + 1),
            source_kind=SourceKind.NAMED_PERSON,
            speaker="<i>Ann</i> $Ode",
            via='"><script>',
        )
        tags = (Tag.CONTESTED,) if s.index in contested else ()
        verdicts.append(
            replace(
                a_verdict(s.index, label),
                tags=tags,
                attributions=(told,) if label is SOURCED else (),
                reason="<reason>",
            )
        )
    return Analysis(article.id, "fake 1", tuple(verdicts))


def hostile():
    return an_article(
        HOSTILE, title="<script>$x</script> " + "long " * 300, outlet="", byline="<b>"
    )


class Page(HTMLParser):
    """The elements, attributes and words of a page; raises where a tag does not match."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.open, self.said = [], [], [], []
        self.feed(markup)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.said.append(data)

    @property
    def text(self):
        return "".join(self.said)


def assert_harmless(markup):
    page = Page(markup)
    assert not {"script", "img", "iframe", "a", "link", "object"} & set(page.tags)
    names = {name for name, _ in page.attributes}
    assert not {"src", "href", "style"} & names
    assert not [name for name in names if name.startswith("on")]
    styles = markup[markup.index("<style>") : markup.index("</style>")]
    assert "url(" not in styles
    assert "@import" not in styles
    markup.encode("utf-8")
    return page
