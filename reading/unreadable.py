"""Why something could not be read as an article: an error, and a sentence, for each reason."""

from __future__ import annotations

from typing import ClassVar

from errors import WhoSaysError
from reading.limits import Limits


class UnreadableArticle(WhoSaysError):
    """Raised if what was handed in cannot become an article.

    Each subclass is one reason. Its message names the file and says what to do next.
    """

    message: ClassVar[str] = "{name} could not be read."

    def __init__(self, name: str = "the text", limits: Limits | None = None) -> None:
        sentence = self.message.format(name=name, limits=limits or Limits())
        super().__init__(sentence[0].upper() + sentence[1:])


class EmptyText(UnreadableArticle):
    """Raised if there are no words."""

    message = "{name} has no words in it. Choose another file, or paste the text of the article."


class PicturesOnly(UnreadableArticle):
    """Raised if a PDF is a scan: it has pages, but no text on them."""

    message = (
        "{name} holds pictures of pages and no text; it was probably scanned. "
        "Paste the text of the article instead."
    )


class Protected(UnreadableArticle):
    """Raised if a file is locked with a password."""

    message = (
        "{name} is protected with a password. "
        "Save a copy without the password, or paste the text of the article."
    )


class TooBig(UnreadableArticle):
    """Raised if a file has, or unpacks to, more bytes than we take."""

    message = (
        "{name} is too big. A file may have {limits.megabytes} MB, and unpack to "
        "{limits.unpacked_megabytes} MB. "
        "Save it without its pictures, or paste the text of the article."
    )


class TooManyPages(UnreadableArticle):
    """Raised if a PDF has more pages than a news article has."""

    message = (
        "{name} has more than {limits.pages} pages, which is too long for one article. "
        "Save only the pages of the article, or paste its text."
    )


class TooLong(UnreadableArticle):
    """Raised if a text has more characters than a news article has."""

    message = (
        "{name} has more than {limits.characters:,} characters, which is too long for one article. "
        "Hand in one article at a time."
    )


class NotText(UnreadableArticle):
    """Raised if the bytes are no document that we know."""

    message = (
        "{name} is not a document that we can read. "
        "Hand in plain text, Markdown, a web page (HTML), a Word file (.docx) or a PDF."
    )


class Broken(UnreadableArticle):
    """Raised if a file says that it is a document, but is damaged."""

    message = (
        "{name} is damaged and cannot be opened. "
        "Save it again from the program that made it, or paste the text of the article."
    )


class TookTooLong(UnreadableArticle):
    """Raised if reading a file took more time than any article needs."""

    message = "Reading {name} took too long, so we stopped. Paste the text of the article instead."


class TookTooMuchMemory(UnreadableArticle):
    """Raised if reading a file took more memory than any article needs."""

    message = (
        "Reading {name} took too much memory, so we stopped. Paste the text of the article instead."
    )


class NotEnglish(UnreadableArticle):
    """Raised if a text is in another language: our rules know English only."""

    message = (
        "{name} does not seem to be in English, and this tutor only knows English. "
        "Choose an article in English."
    )
