"""What a stranger wrote is never read as Markdown or HTML: no page calls what would do that."""

import ast
import re
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "ui"
PYTHON = [*UI.rglob("*.py"), UI.parent / "app.py"]
SCRIPTS = list(UI.rglob("*.js"))

# Streamlit reads these as Markdown or HTML, whatever is in them.
FORBIDDEN = {
    "markdown", "write", "write_stream", "latex", "code", "json", "table", "dataframe", "exception",
    "success", "info", "warning", "chat_message", "iframe", "magic", "badge", "metric", "toast",
    "image", "audio", "video", "expander", "status", "pills", "radio", "segmented_control",
}  # fmt: skip
# These read their first argument as Markdown: it has to come from the catalogue.
LABELLED = {
    "title", "header", "subheader", "caption", "error", "button", "popover", "spinner", "tabs",
    "checkbox", "toggle", "link_button", "form_submit_button", "text_input", "text_area",
    "file_uploader", "selectbox", "multiselect", "chat_input", "progress", "download_button",
}  # fmt: skip


def streamlit_calls(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr, node


def names_in(node):
    """Return the names that stand in an expression outside the arguments of `words`."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "words":
        return set()
    if isinstance(node, ast.Name):
        return {node.id}
    return set().union(*(names_in(child) for child in ast.iter_child_nodes(node)))


def test_nothing_is_shown_by_what_reads_markdown_or_html():
    found = [
        f"{path.name}:{node.lineno} {name}"
        for path in PYTHON
        for name, node in streamlit_calls(path)
        if name in FORBIDDEN and ast.unparse(node.func.value) != "_log"
    ]
    assert found == []


def test_labels_come_from_the_catalogue():
    """`job.share` is a number and `names` our own list of tabs; `count` and `name` are ours too.

    The name of a `file` to save is made of small letters, digits and hyphens.
    """
    found = [
        f"{path.name}:{node.lineno} {name}({ast.unparse(node.args[0])})"
        for path in PYTHON
        for name, node in streamlit_calls(path)
        if name in LABELLED
        and node.args
        and not isinstance(node.func.value, ast.Constant)
        and names_in(node.args[0]) - {"job", "names", "name", "count", "file"}
    ]
    assert found == []


def test_words_for_labels_are_filled_with_nothing_that_a_stranger_wrote():
    values = {
        ast.unparse(keyword.value)
        for path in PYTHON
        for name, node in streamlit_calls(path)
        if name in LABELLED
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call) and getattr(inner.func, "id", "") == "words"
        for keyword in inner.keywords
    }
    assert values == set()


def test_html_is_our_own_style_sheet_and_nothing_else():
    shown = [
        ast.unparse(node)
        for path in PYTHON
        for name, node in streamlit_calls(path)
        if name == "html"
    ]
    assert shown == ["st.html(places.UI / 'style.css')"]


@pytest.mark.parametrize(
    "word",
    [
        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser",
        "createContextualFragment", "eval(", "new Function", "setHTML", "srcdoc", "javascript:",
    ],
)  # fmt: skip
def test_no_script_of_ours_reads_text_as_html(word):
    assert SCRIPTS
    assert [path.name for path in SCRIPTS if word in path.read_text(encoding="utf-8")] == []


def test_nothing_is_allowed_to_be_unsafe():
    text = "".join(path.read_text(encoding="utf-8") for path in PYTHON)
    assert "unsafe_allow" not in text


def test_no_file_of_ours_names_another_host():
    files = [p for p in UI.rglob("*") if p.suffix in {".py", ".js", ".css", ".html", ".toml"}]
    found = [
        p.name for p in files if re.search(r"https?://(?!www\.w3\.org)\w", p.read_text("utf-8"))
    ]
    assert found == []


def test_only_the_session_touches_streamlits_session_state():
    found = [p.name for p in PYTHON if "st.session_state" in p.read_text(encoding="utf-8")]
    assert found == ["session.py"]
