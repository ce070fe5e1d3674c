from itertools import count, islice

from classroom.nickname import TRIES, WORDS, nicknames


def test_a_nickname_is_two_words_and_always_the_same_for_a_seat():
    first = next(nicknames("ann"))
    assert first == next(nicknames("ann")) != next(nicknames("ben"))
    assert len(first.split()) == 2


def test_there_is_always_another_nickname():
    names = list(islice(nicknames("ann"), 5_000))
    assert len(set(names[TRIES:])) == 5_000 - TRIES


def test_each_list_has_64_different_words():
    for path in WORDS.glob("*.txt"):
        comment, *words = path.read_text(encoding="utf-8").splitlines()
        assert comment.startswith("#")
        assert len(set(words)) == 64
        assert all(word.isalpha() and word.istitle() for word in words)


def test_two_learners_of_a_class_never_share_a_nickname(classroom, article):
    seats: dict[str, str] = {}
    for number in count():
        first = next(nicknames(f"learner-{number}"))
        if first in seats:
            twins = (seats[first], f"learner-{number}")
            break
        seats[first] = f"learner-{number}"
    for learner in twins:
        classroom.lesson(learner, article.id).ask("Hello?")
    names = [c.nickname for c in classroom.conversations() if c.article_id == article.id]
    assert first in names
    assert len(set(names)) == len(names) == 3
