"""A class and what its instructor has settled for it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select, update

from classroom.database import Database
from classroom.rows import AnyRow
from classroom.schema import classes
from errors import WhoSaysError
from reading.text import clean
from tutor.occasion import HouseRules
from tutor.skills import ReadingLevel

LONGEST_NAME = 80
LONGEST_KEPT_HOURS = 24 * 365
LONGEST_HELPLINE = 300


class UnfitSettings(WhoSaysError):
    """Raised if a class cannot have such settings."""


@dataclass(frozen=True, slots=True)
class ClassSettings:
    """What an instructor can settle.

    What learners typed is erased `erase_after_hours` after a lesson's last activity, unless the
    class keeps transcripts. `helpline` is the school's own text for when a learner needs care; it
    is cleaned as an article's text is.

    Raises:
        UnfitSettings: if the name is empty or too long, the hours are not 1 to 8,760, there is no
            such reading level, or the helpline is longer than 300 characters.
    """

    name: str
    keeps_transcripts: bool = False
    erase_after_hours: int = 24
    level: ReadingLevel = ReadingLevel.PLAIN
    gives_summaries: bool = False
    helpline: str = ""

    def __post_init__(self) -> None:
        if not 0 < len(self.name.strip()) <= LONGEST_NAME:
            raise UnfitSettings(f"A class needs a name of 1 to {LONGEST_NAME} characters.")
        if not 1 <= self.erase_after_hours <= LONGEST_KEPT_HOURS:
            raise UnfitSettings(
                f"What learners typed can be kept for 1 to {LONGEST_KEPT_HOURS} hours; "
                f"{self.erase_after_hours} is not possible."
            )
        if self.level not in set(ReadingLevel):
            levels = ", ".join(ReadingLevel)
            raise UnfitSettings(f"There is no such reading level; choose one of: {levels}.")
        object.__setattr__(self, "helpline", _fit(self.helpline))

    @property
    def rules(self) -> HouseRules:
        """Return what of it the tutor goes by."""
        return HouseRules(self.level, self.gives_summaries, self.helpline)


class Roster:
    """The classes. A default one is there from the first day."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def settings(self, class_id: str) -> ClassSettings:
        """Return the settings of the class."""
        query = select(classes).where(classes.c.id == class_id)
        with self._database.reading() as connection:
            return _settings(connection.execute(query).one())

    def change_settings(self, class_id: str, settings: ClassSettings) -> None:
        """Store new settings for the class."""
        change = update(classes).where(classes.c.id == class_id)
        with self._database.writing() as connection:
            connection.execute(
                change.values(
                    name=settings.name,
                    keeps_transcripts=settings.keeps_transcripts,
                    erase_after_hours=settings.erase_after_hours,
                    reading_level=settings.level,
                    gives_summaries=settings.gives_summaries,
                    helpline=settings.helpline,
                )
            )


def _settings(row: AnyRow) -> ClassSettings:
    return ClassSettings(
        name=row.name,
        keeps_transcripts=row.keeps_transcripts,
        erase_after_hours=row.erase_after_hours,
        level=ReadingLevel(row.reading_level),
        gives_summaries=row.gives_summaries,
        helpline=row.helpline,
    )


def _fit(helpline: str) -> str:
    """Return the helpline as it is kept, without what nobody sees.

    Raises:
        UnfitSettings: if it is too long.
    """
    kept = clean(helpline).strip()
    if len(kept) > LONGEST_HELPLINE:
        raise UnfitSettings(
            f"The helpline text has {len(kept):,} characters; it can have up to "
            f"{LONGEST_HELPLINE}. Please shorten it."
        )
    return kept
