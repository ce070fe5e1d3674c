"""An article comes in: dropped or pasted, looked at, then published or not."""

from functools import partial

import streamlit as st

from classroom.record import ArticleCard, Preview
from errors import WhoSaysError
from ui import places, resources, view
from ui.catalogue import words
from ui.components import article_view, notice, readiness
from ui.previews import Upload, digest_of, outcome_of
from ui.publishing import Job, desk

EVERY = 0.5  # seconds between two looks at a job
LONGEST_PASTED = 200_000  # characters: what the reader takes at most


def draw() -> None:
    """Draw the page."""
    readiness.show()
    st.title(words("upload.title"), anchor=False)
    st.text(words("upload.advice"))
    files, pasted = st.tabs([words("upload.tab_file"), words("upload.tab_text")])
    with files:
        dropped = _dropped()
    with pasted:
        typed = _pasted()
    different = {upload.digest: upload for upload in [*dropped, *typed]}
    for upload in different.values():
        with st.container(border=True):
            _show(upload)


def _dropped() -> list[Upload]:
    """Return the files in the drop area; what they are is decided by their content alone."""
    files = st.file_uploader(words("upload.files"), accept_multiple_files=True, key="files")
    classroom = resources.classroom()
    uploads = []
    for file in files:
        data = file.getvalue()
        read = partial(classroom.preview, file.name, data)
        uploads.append(Upload(file.name, digest_of(file.name, data), read))
    return uploads


def _pasted() -> list[Upload]:
    with st.form("pasted", border=False):
        title = st.text_input(words("upload.pasted_title"), max_chars=300)
        text = st.text_area(
            words("upload.pasted_text"),
            height=260,
            max_chars=LONGEST_PASTED,
            placeholder=words("upload.pasted_help"),
        )
        st.form_submit_button(words("upload.look"))
    if not text.strip():
        return []
    name = words("upload.pasted_name")
    digest = digest_of(f"{name}\0{title}", text.encode("utf-8", "surrogatepass"))
    return [Upload(name, digest, partial(resources.classroom().preview_text, text, title))]


def _show(upload: Upload) -> None:
    """Show what became of one upload; each ends in a stated result."""
    st.text(upload.name)
    with st.spinner(words("upload.reading")):
        outcome = outcome_of(upload)
    if outcome.preview is None:
        notice.show(outcome.trouble, tone="trouble", key=f"trouble-{upload.digest}")
        return
    _decide(outcome.preview, upload.digest)
    for number, warning in enumerate(outcome.preview.warnings):
        notice.show(warning, tone="quiet", key=f"warning-{number}-{upload.digest}")
    count = words("upload.count", count=len(outcome.preview.article.sentences))
    st.caption(f"{count}. {words('upload.read_as')}")
    article_view.show(view.article_data(outcome.preview.article), key=f"preview-{upload.digest}")


def _decide(preview: Preview, key: str) -> None:
    """Offer what can be done with the article now: publish it, watch that, or undo it."""
    article = preview.article
    job = desk().job(article.id)
    if job and not job.finished:
        st.fragment(_watch, run_every=EVERY)(article.id)
        return
    card = next((c for c in resources.classroom().articles() if c.id == article.id), None)
    if job and job.trouble:
        notice.show(job.trouble, tone="trouble", key=f"job-{key}")
    if card and not card.withdrawn:
        _published(card, key, fresh=job is not None)
    elif st.button(words("upload.publish"), type="primary", key=f"publish-{key}"):
        desk().start(resources.classroom(), article, words("upload.failed"))
        st.rerun()


def _published(card: ArticleCard, key: str, *, fresh: bool) -> None:
    name = "upload.published" if fresh else "upload.known"
    notice.show(words(name), tone="quiet", key=f"published-{key}")
    row = st.container(horizontal=True, vertical_alignment="center")
    row.page_link(places.READ, label=words("upload.read_it"), query_params={"article": card.id})
    if row.button(words("upload.take_back"), key=f"undo-{key}"):
        try:
            resources.classroom().withdraw(card.id)
        except WhoSaysError as error:
            notice.show(str(error), tone="trouble", key=f"undo-trouble-{key}")
            return
        desk().forget(card.id)
        st.rerun()


def _watch(article_id: str) -> None:
    job = desk().job(article_id) or Job(finished=True)
    if job.finished:
        st.rerun()
    st.progress(job.share, text=job.stage or None)


draw()
