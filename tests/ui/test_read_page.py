from errors import WhoSaysError
from tests.factories import STORY, an_article
from tutor.dialogue import Move, Role, Turn
from tutor.occasion import Reply
from tutor.state import State
from ui import session
from ui.catalogue import words

HOSTILE = (
    "![x](http://evil.example/x.png) <img src=x onerror=alert(1)>\n\n"
    "**Bob** said [click](javascript:alert(1)) :smile: $x^2$."
)


def learner_turns(page):
    return [text for speaker, text in page.conversation if speaker == words("chat.learner")]


def test_the_first_screen_begins_with_the_tutor_and_not_with_an_empty_box(open_page):
    page = open_page()
    assert page.conversation == [("Tutor", "Let us read 'The ferry is late again'.")]


def test_the_article_stands_beside_the_conversation_word_for_word(open_page, article):
    shown = open_page().component("article_view")[0]
    text = ["".join(run["text"] for run in p["runs"]) for p in shown["paragraphs"]]
    assert text == [p.span.of(article.text) for p in article.paragraphs]


def test_what_is_asked_is_answered_and_the_answer_shows_its_sentence(open_page):
    page = open_page().say("Who says so?")
    assert page.conversation[1:] == [("You", "Who says so?"), ("Tutor", "Reply 0: look at S1.")]
    cited = [
        p for p in page.component("chat_log")[0]["turns"][-1]["parts"] if p["cite"] is not None
    ]
    assert cited == [{"text": "S1", "cite": 0}]
    assert page.component("article_view")[0]["cited"] == [0]


def test_a_dispute_shows_under_its_turn(open_page, tutor, classroom):
    tutor.dispute = True
    page = open_page().say("It says “she added”.")
    assert [turn["flagged"] for turn in page.component("chat_log")[0]["turns"]][2] is True
    assert [flag.number for flag in classroom.flags()] == [2]


def test_the_last_answers_choices_are_offered(open_page):
    page = open_page().say("Who says so?")
    assert page.component("chat_log")[0]["choices"] == ["Show me", "I can't tell"]


def test_a_reload_shows_the_same_conversation(open_page):
    before = open_page().say("Who says so?").conversation
    assert open_page().conversation == before


def test_another_browser_does_not_see_it(open_page, monkeypatch):
    open_page().say("Who says so?")
    monkeypatch.setattr(session, "token", lambda: "f" * 32)
    assert learner_turns(open_page()) == []


def test_a_browser_without_cookies_is_told_and_can_still_ask(open_page, monkeypatch):
    monkeypatch.setattr(session, "token", lambda: None)
    page = open_page().say("Who says so?")
    assert words("site.no_cookies") in page.notices
    assert learner_turns(page) == ["Who says so?"]
    assert learner_turns(open_page()) == []


def test_a_browser_with_cookies_is_told_nothing(open_page):
    assert open_page().notices == []


def test_a_message_that_cannot_be_answered_is_kept_in_the_input_with_the_reason(
    open_page, classroom, article, monkeypatch
):
    lesson = type(classroom.lesson("x", article.id))

    def ask(*_):
        raise WhoSaysError("The records are busy. Please ask again.")

    monkeypatch.setattr(lesson, "ask", ask)
    page = open_page().say("Who says so?")
    assert page.notices == ["The records are busy. Please ask again."]
    assert page.test.chat_input[0].proto.value == "Who says so?"
    assert learner_turns(page) == []


def test_a_message_that_arrived_is_not_laid_back_though_the_tutor_failed(
    open_page, tutor, monkeypatch
):
    def reply(*_):
        raise WhoSaysError("The tutor has lost its voice.")

    monkeypatch.setattr(tutor, "reply", reply)
    page = open_page().say("Who says so?")
    assert page.notices == ["The tutor has lost its voice."]
    assert page.test.chat_input[0].proto.value == ""
    assert learner_turns(page) == ["Who says so?"]


def test_the_reason_goes_away_with_the_next_answer(open_page, classroom, article, monkeypatch):
    lesson = type(classroom.lesson("x", article.id))
    with monkeypatch.context() as patched:
        patched.setattr(lesson, "ask", lambda *_: (_ for _ in ()).throw(WhoSaysError("Busy.")))
        page = open_page().say("Who says so?")
        assert page.notices == ["Busy."]
    page.say("Who says so?")
    assert page.notices == []
    assert learner_turns(page) == ["Who says so?"]


def test_the_conversation_can_be_begun_anew(open_page):
    page = open_page().say("Who says so?").press("start-over")
    assert learner_turns(page) == []
    assert "start-over" not in {button.key for button in page.test.button}


def test_there_is_nothing_to_begin_anew_before_anything_was_said(open_page):
    assert "start-over" not in {button.key for button in open_page().test.button}


def test_another_article_can_be_chosen_and_has_a_conversation_of_its_own(open_page, classroom):
    other = classroom.publish(an_article(STORY.replace("ferry", "tram"), title="The tram is late"))
    page = open_page().say("Who says so?")
    first = page.component("article_view")[0]["id"]
    page.test.selectbox(key="choose").select(other.id if first != other.id else first).run()
    assert page.component("article_view")[0]["id"] == other.id
    assert learner_turns(page) == []
    assert page.test.query_params["article"] == other.id


def test_two_articles_of_one_title_can_both_be_opened(open_page, classroom, article):
    namesake = classroom.publish(an_article(STORY.replace("Monday", "Tuesday")))
    page = open_page()
    labels = page.test.selectbox(key="choose").options
    assert len(set(labels)) == 2
    for wanted in (namesake.id, article.id):
        page.test.selectbox(key="choose").select(wanted).run()
        assert page.component("article_view")[0]["id"] == wanted


def test_a_link_to_an_article_that_is_gone_says_so_and_lets_another_be_chosen(open_page, article):
    page = open_page()
    page.test.query_params["article"] = "0" * 16
    page.test.run()
    assert page.notices == [words("read.withdrawn")]
    assert page.component("article_view") == []
    assert not page.test.chat_input  # what is typed was meant for the article that is gone
    page.test.selectbox(key="choose").select(article.id).run()
    assert page.component("article_view")[0]["id"] == article.id


def test_a_withdrawn_article_cannot_be_chosen(open_page, classroom, article):
    classroom.publish(an_article(STORY.replace("ferry", "tram"), title="The tram is late"))
    classroom.withdraw(article.id)
    assert open_page().test.selectbox(key="choose").options == ["The tram is late"]


def test_without_articles_the_page_says_what_to_do(open_empty_page):
    page = open_empty_page()
    assert words("read.no_articles_advice") in page.texts
    assert page.component("chat_log") == []


def test_a_hostile_article_is_shown_as_plain_text_everywhere(open_page, classroom):
    hostile = classroom.publish(an_article(HOSTILE, title=HOSTILE.splitlines()[0]))
    page = open_page()
    page.test.selectbox(key="choose").select(hostile.id).run()
    shown = page.component("article_view")[0]
    assert shown["paragraphs"][0]["runs"][0]["text"] == hostile.words_of(0)
    assert [m.value for m in page.test.markdown if "evil" in m.value] == []


def test_a_hostile_message_is_shown_as_plain_text(open_page):
    page = open_page().say(HOSTILE)
    assert learner_turns(page) == [HOSTILE]
    assert [m.value for m in page.test.markdown if "evil" in m.value] == []


def test_a_message_of_the_greatest_length_arrives_whole(open_page):
    assert learner_turns(open_page().say("a" * 2_000)) == ["a" * 2_000]


def test_the_browser_is_held_to_the_greatest_length(open_page):
    assert open_page().test.chat_input[0].proto.max_chars == 2_000


def test_choices_of_the_welcome_are_offered_at_once(open_page, tutor, monkeypatch):
    welcome = Turn(
        Role.TUTOR, "Read on.", Move.WELCOME, choices=("What is it about?", "Who says so?")
    )
    monkeypatch.setattr(tutor, "welcome", lambda *_: Reply(welcome, State()))
    page = open_page()
    assert page.component("chat_log")[0]["choices"] == ["What is it about?", "Who says so?"]
