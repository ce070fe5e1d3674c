"""What has to work without a pointer, on a phone, and with a stranger's text on the page."""

import pytest

from ui.catalogue import words

pytestmark = [pytest.mark.browser, pytest.mark.models]

HOSTILE = """<img src=x onerror="window.caught=1"> ![x](http://evil.example/leak.png)

The council said on Monday that <script>window.caught=1</script> was not in its report. \
"[Click](javascript:window.caught=1) here," said Ann Ode, who wrote **it** herself. \
According to the mayor, <svg onload=window.caught=1> has been seen in the town hall again. \
Nobody was surprised. The mayor said that she would look into it on Friday.
"""


def test_a_sentence_can_be_reached_chosen_and_asked_about_by_keyboard(visit):
    page = opened(visit())
    first = page.get_by_role("button", name=f"{words('read.sentence')} 1", exact=True)
    first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert focused(page) == f"{words('read.sentence')} 3"
    page.keyboard.press("Enter")
    assert page.locator(".sentence.focus").get_attribute("data-index") == "2"
    page.keyboard.press("Escape")
    assert focused(page) == f"{words('read.sentence')} 3"
    assert page.locator(".sentence.focus").count() == 0
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.locator(".turn.learner").filter(has_text=words("read.question", number=3)).wait_for()


def test_a_turn_stays_the_same_node_while_others_come(visit):
    page = opened(visit())
    welcome = page.locator(".turn").first.element_handle()
    page.get_by_placeholder(words("read.ask")).fill("Who says so?")
    page.keyboard.press("Enter")
    page.locator(".turn").nth(2).wait_for()
    assert page.evaluate("(node) => node.isConnected", welcome)
    assert page.get_by_role("log").get_attribute("aria-live") == "polite"


def test_the_input_keeps_the_focus_after_a_message(visit):
    page = opened(visit())
    page.get_by_placeholder(words("read.ask")).fill("Who says so?")
    page.keyboard.press("Enter")
    page.locator(".turn").nth(2).wait_for()
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"


def test_a_flag_can_be_put_up_and_taken_back(visit):
    page = opened(visit())
    page.get_by_role("button", name=words("chat.flag")).first.click()
    page.get_by_role("button", name=words("chat.undo")).click()
    page.get_by_role("button", name=words("chat.flag")).first.wait_for()


def test_on_a_phone_nothing_runs_off_the_side_and_the_panes_are_linked(visit):
    visitor = visit()
    visitor.page.set_viewport_size({"width": 360, "height": 740})
    page = opened(visitor)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    link = page.get_by_role("link", name=words("read.to_chat"))
    link.click()
    page.wait_for_function(
        "document.querySelector('.st-key-conversation').getBoundingClientRect().top < 200"
    )
    page.get_by_role("link", name=words("read.to_article")).click()
    page.wait_for_function(
        "Math.abs(document.querySelector('.st-key-article').getBoundingClientRect().top) < 200"
    )


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_on_a_phone_the_newest_turn_and_the_input_are_in_view_after_a_reply(visit, motion):
    visitor = visit(reduced_motion=motion)
    visitor.page.set_viewport_size({"width": 360, "height": 740})
    page = opened(visitor)
    field = page.get_by_placeholder(words("read.ask"))
    for count, question in ((2, "Who says so?"), (4, "What is it about?")):
        field.fill(question)
        page.keyboard.press("Enter")
        page.locator(".turn").nth(count).wait_for()
        page.wait_for_function(
            """([turn, field]) => {
                const [said, input] = [turn, field].map((e) => e.getBoundingClientRect());
                return said.top >= 0 && said.bottom <= input.top && input.bottom <= innerHeight;
            }""",
            arg=[page.locator(".turn").nth(count).element_handle(), field.element_handle()],
        )


def test_at_a_desk_only_the_panes_scroll_and_never_the_page(visit):
    page = opened(visit())
    main = page.get_by_test_id("stMain").element_handle()
    fits = "(main) => main.scrollHeight <= main.clientHeight"
    page.wait_for_function(fits, arg=main)
    assert page.locator(".sheet").evaluate("(sheet) => sheet.scrollHeight > sheet.clientHeight")
    page.evaluate(
        """() => {
            const line = document.createElement("p");
            line.style.minHeight = "8rem";
            document.querySelector(".st-key-masthead").after(line);
        }"""
    )
    page.wait_for_function(fits, arg=main)


def test_a_strangers_text_runs_nothing_and_fetches_nothing(visit):
    visitor = visit()
    page = opened(visitor)
    page.get_by_role("link", name=words("site.upload")).click()
    name = "![x](http://evil.example/name.png).txt"
    file = {"name": name, "mimeType": "text/plain", "buffer": b" "}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("alert").wait_for()
    page.get_by_role("tab", name=words("upload.tab_text")).click()
    page.get_by_label(words("upload.pasted_text")).fill(HOSTILE)
    page.get_by_role("button", name=words("upload.look")).click()
    page.get_by_role("button", name=words("upload.publish"), exact=True).click()
    page.get_by_role("link", name=words("upload.read_it")).click()
    page.locator(".turn").first.wait_for()
    page.get_by_placeholder(words("read.ask")).fill(HOSTILE)
    page.keyboard.press("Enter")
    page.locator(".turn").nth(2).wait_for()
    page.get_by_role("link", name=words("site.instructor")).click()
    page.get_by_role("tab", name=words("instructor.conversations")).wait_for()
    assert page.evaluate("window.caught") is None
    assert visitor.strangers == []
    assert visitor.complaints == []


def opened(visitor):
    visitor.page.goto(visitor.url)
    visitor.page.locator(".turn").first.wait_for()
    return visitor.page


def focused(page):
    """Return the label of what has the focus, inside of whatever shadow it stands in."""
    return page.evaluate(
        """() => {
            let node = document.activeElement;
            while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
            return node.getAttribute("aria-label");
        }"""
    )
