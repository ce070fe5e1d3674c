"""Article -> Analysis: the few lines that join parsing, hearing, judging and wording."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.attributions import Heard, hear
from analysis.judge import Judgement, judge
from analysis.parsed import ParsedSentence, parse
from analysis.verdict import Analysis, Tag, Verdict
from reading.article import Article
from wording import Wording

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.language import Language


class RuleAnalyser:
    """Judges articles by parse and rules. `version` changes with any rule, word list or reason.

    `parser` is called when the first article comes: the version is known before it is loaded.
    """

    def __init__(self, parser: Callable[[], Language], wording: Wording) -> None:
        self._parser = parser
        self._wording = wording
        self.version = f"rules@{_fingerprint(wording)}"

    def analyse(self, article: Article) -> Analysis:
        """Return one verdict for each sentence of the article, in order."""
        sentences = parse(self._parser(), article)
        heard = hear(article, sentences)
        verdicts = tuple(
            self._verdict(article, parsed, told)
            for parsed, told in zip(sentences, heard, strict=True)
        )
        return Analysis(article.id, self.version, verdicts)

    def _verdict(
        self, article: Article, parsed: ParsedSentence, heard: tuple[Heard, ...]
    ) -> Verdict:
        block = article.paragraphs[parsed.sentence.paragraph].block
        judgement = judge(parsed, block, heard)
        return Verdict(
            sentence=parsed.sentence.index,
            label=judgement.label,
            confidence=round(judgement.confidence, 3),
            reason=self._reason(article, judgement, heard),
            tags=judgement.tags,
            marks=judgement.marks,
            attributions=tuple(h.attribution for h in heard),
            scores=judgement.scores,
        )

    def _reason(self, article: Article, judgement: Judgement, heard: tuple[Heard, ...]) -> str:
        """Return one line that names the words which caused the label."""
        leading = next((h for h in heard if h.is_main), heard[0] if heard else None)
        told = leading.attribution if leading else None
        words = [m.span.of(article.text) for m in judgement.marks if m.rule == judgement.because]
        values = {
            "cue": told.cue.of(article.text) if told and told.cue else "",
            "speaker": (told.speaker if told else None) or "",
            "via": (told.via if told else None) or "",
            "words": "”, “".join(dict.fromkeys(words)),
        }
        reason = self._wording[f"reasons/{judgement.because}"].fill(**values)
        if Tag.CONTESTED in judgement.tags:
            reason = f"{reason} {self._wording['reasons/contested'].fill()}"
        return reason


def _fingerprint(wording: Wording) -> str:
    """Return a short hash over all that a verdict depends on: rules, word lists, reasons."""
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    for path in sorted([*folder.glob("*.py"), *folder.glob("lexicons/*.txt")]):
        digest.update(path.read_bytes())
    for name in wording.names():
        if name.startswith("reasons/"):
            digest.update(wording[name].text.encode())
    return digest.hexdigest()[:10]
