"""A class and what its instructor has settled for it."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import select, update

from classroom.database import Database
from classroom.schema import classes
from errors import WhoSaysError

LONGEST_NAME = 80
LONGEST_KEPT_HOURS = 24 * 365


class UnfitSettings(WhoSaysError):
    """Raised if a class cannot have such settings."""


@dataclass(frozen=True, slots=True)
class ClassSettings:
    """What an instructor can settle.

    What learners typed is erased `erase_after_hours` after a lesson's last activity, unless the
    class keeps transcripts.

    Raises:
        UnfitSettings: if the name is empty or too long, or the hours are not 1 to 8,760.
    """

    name: str
    keeps_transcripts: bool = False
    erase_after_hours: int = 24

    def __post_init__(self) -> None:
        if not 0 < len(self.name.strip()) <= LONGEST_NAME:
            raise UnfitSettings(f"A class needs a name of 1 to {LONGEST_NAME} characters.")
        if not 1 <= self.erase_after_hours <= LONGEST_KEPT_HOURS:
            raise UnfitSettings(
                f"What learners typed can be kept for 1 to {LONGEST_KEPT_HOURS} hours; "
                f"{self.erase_after_hours} is not possible."
            )


class Roster:
    """The classes. A default one is there from the first day."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def settings(self, class_id: str) -> ClassSettings:
        """Return the settings of the class."""
        query = select(
            classes.c.name, classes.c.keeps_transcripts, classes.c.erase_after_hours
        ).where(classes.c.id == class_id)
        with self._database.reading() as connection:
            return ClassSettings(*connection.execute(query).one())

    def change_settings(self, class_id: str, settings: ClassSettings) -> None:
        """Store new settings for the class."""
        change = update(classes).where(classes.c.id == class_id).values(**asdict(settings))
        with self._database.writing() as connection:
            connection.execute(change)
