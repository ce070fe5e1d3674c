"""A learner's own conversation and progress, as plain text and as a printable page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from classroom.record import Entry
from tutor.dialogue import Role
from tutor.learner.mastery import Mastery, Step
from tutor.skills import Skill
from ui.catalogue import words
from ui.takeaway.paper import element, own, page, printable, text

_STEPS = {
    Step.NOT_YET: "progress.not_yet",
    Step.GETTING_THERE: "progress.getting_there",
    Step.SOLID: "progress.solid",
}


def transcript_text(
    title: str,
    entries: Iterable[Entry],
    masteries: Iterable[Mastery],
    names: Mapping[Skill, str],
) -> str:
    """Return what was said about the article of this title, and what has been shown, as text."""
    said = [f"{_who(entry)}\n{_what(entry)}" for entry in entries]
    shown = [f"{skill}\n{evidence}" for skill, evidence in _progress(masteries, names)]
    parts = [
        words("takeaway.transcript"),
        words("takeaway.about", title=title),
        words("takeaway.conversation").upper(),
        *(said or [words("takeaway.no_conversation")]),
        words("takeaway.progress").upper(),
        *(shown or [words("progress.empty")]),
    ]
    return printable("\n\n".join(parts)) + "\n"


def transcript_html(
    title: str,
    entries: Iterable[Entry],
    masteries: Iterable[Mastery],
    names: Mapping[Skill, str],
) -> str:
    """Return the same as a page to print."""
    said = [
        element("section", element("h3", text(_who(e))) + _paragraphs(_what(e)), e.turn.role)
        for e in entries
    ]
    shown = [
        element("dt", text(skill)) + element("dd", text(evidence))
        for skill, evidence in _progress(masteries, names)
    ]
    body = [
        element("h1", own("takeaway.transcript")),
        element("p", own("takeaway.about", title=title), "imprint"),
        element("h2", own("takeaway.conversation")),
        *(said or [element("p", own("takeaway.no_conversation"))]),
        element("h2", own("takeaway.progress")),
        element("dl", "\n".join(shown)) if shown else element("p", own("progress.empty")),
    ]
    return page(words("takeaway.transcript"), "\n".join(body), "transcript")


def _who(entry: Entry) -> str:
    tutor = entry.turn.role is Role.TUTOR
    speaker = words("chat.tutor") if tutor else words("chat.learner")
    return words("takeaway.spoken", speaker=speaker, at=f"{entry.at:%Y-%m-%d %H:%M} UTC")


def _what(entry: Entry) -> str:
    return words("chat.erased") if entry.erased else entry.turn.text


def _paragraphs(said: str) -> str:
    return "".join(element("p", text(line)) for line in said.splitlines() if line.strip())


def _progress(
    masteries: Iterable[Mastery], names: Mapping[Skill, str]
) -> Sequence[tuple[str, str]]:
    """Return each skill that was tried with its step, and the counts that it rests on."""
    return [
        (
            words("takeaway.skill", skill=names[m.skill], step=words(_STEPS[m.step])),
            words(
                "takeaway.evidence",
                tried=m.tried,
                right=m.right,
                alone=m.alone,
                explained=m.explained,
            ),
        )
        for m in masteries
        if m.step in _STEPS
    ]
