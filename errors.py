"""The one error whose message is written for the person at the screen."""


class WhoSaysError(Exception):
    """Raised if something went wrong that the learner or instructor can read about.

    The message is a whole sentence: what was wrong, with the value, and what to do next. It never
    holds another learner's words, a path of the server or a stack trace.
    """
