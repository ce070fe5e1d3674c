"""The tutor: hears a message, decides, and words it. Same input, same answers."""

from __future__ import annotations

from dataclasses import replace

from tutor.dialogue import Act
from tutor.hearing.hear import Hearing
from tutor.hearing.heard import Heard, Listening
from tutor.judging.judge import Judge
from tutor.judging.likeness import Encode
from tutor.moves.buttons import buttons
from tutor.occasion import Occasion, Reply
from tutor.policy import choose_plan, welcome
from tutor.reply import reply
from tutor.situation import Situation, Tools, last_move, open_item


class Tutor:
    """Replies from code and files alone; it remembers nothing between two calls."""

    def __init__(self, hearing: Hearing, tools: Tools) -> None:
        self._hearing = hearing
        self._tools = tools

    def use(self, encode: Encode) -> None:
        """Hear and judge by likeness of meaning, too; encodes examples, which takes seconds."""
        self._hearing.use(encode)
        judge = Judge(encode)
        judge.warm()
        self._tools = replace(self._tools, judge=judge)

    def welcome(self, occasion: Occasion) -> Reply:
        """Return the first turn of a lesson."""
        situation = Situation(occasion, self._tools, "", Heard(Act.GREETING))
        return reply(situation, welcome(situation))

    def reply(self, occasion: Occasion, message: str) -> Reply:
        """Return the tutor's turn after `message`."""
        listening = Listening(
            article=occasion.article,
            buttons=buttons(self._tools.wording),
            item=open_item(self._tools, occasion),
            asked=last_move(occasion.history),
        )
        heard = self._hearing.hear(message, listening)
        situation = Situation(occasion, self._tools, message, heard)
        return reply(situation, choose_plan(situation))
