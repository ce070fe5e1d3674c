"""A conversation with the tutor that keeps its own records, as the classroom would."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tutor.dialogue import Role, Turn
from tutor.occasion import HouseRules, Occasion

START = datetime(2026, 1, 5, 9, tzinfo=UTC)


class Room:
    """One learner with one article; `say` returns the tutor's reply."""

    def __init__(self, tutor, shelf, name, **rules):
        self.tutor = tutor
        self.article, self.analysis = shelf[name]
        by_id = {article.id: (article, analysis) for article, analysis in shelf.values()}
        self.occasion = Occasion(
            self.article, self.analysis, START, rules=HouseRules(**rules), other=by_id.get
        )
        self.shelf_articles = [article for article, _ in shelf.values()]
        self.replies = []
        self._keep(tutor.welcome(self.occasion))

    @property
    def last(self):
        return self.replies[-1].turn

    @property
    def state(self):
        return self.occasion.state

    def say(self, message):
        reply = self.tutor.reply(self.occasion, message)
        self._keep(reply, message)
        return reply

    def talk(self, *messages):
        for message in messages:
            self.say(message)
        return self.last

    def _keep(self, reply, message=None):
        said = () if message is None else (Turn(Role.LEARNER, message),)
        kept = () if reply.attempt is None else (reply.attempt,)
        self.replies.append(reply)
        self.occasion = replace(
            self.occasion,
            history=(*self.occasion.history, *said, reply.turn),
            state=reply.state,
            attempts=(*self.occasion.attempts, *kept),
            at=self.occasion.at + timedelta(minutes=1),
        )
