import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from retrieval.index import PassageIndex
from retrieval.repair import IndexInUse, claim, mend, open_index
from retrieval.retriever import PassageRetriever
from tests.retrieval.library import LIBRARY, STRIKE, FakeEncoder, article

ROOT = Path(__file__).parents[2]
# Chroma writes its graph to disk from 1,000 vectors on; before that there is nothing to break.
MANY = (*LIBRARY, *article("long", *(f"The {n}th word on the river." for n in range(1100))))
QUESTIONS = ("Who promised pumps?", "the strike", "festival", "")


def segment(folder: Path) -> Path:
    (found,) = (path for path in folder.iterdir() if path.is_dir())
    return found


def overwrite(path: Path, filling: bytes) -> None:
    path.write_bytes((filling * path.stat().st_size)[: path.stat().st_size])


def replace_by_a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("not a folder")


def empty(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


DAMAGE = {
    "the segment's folder is deleted": lambda f: shutil.rmtree(segment(f)),
    "the graph's header is cut off": lambda f: (segment(f) / "header.bin").write_bytes(b"\1\0"),
    "the graph's links are zeroed": lambda f: overwrite(segment(f) / "link_lists.bin", b"\0"),
    "the vectors are garbage": lambda f: overwrite(segment(f) / "data_level0.bin", b"garbage!"),
    "the pickle is empty": lambda f: (segment(f) / "index_metadata.pickle").write_bytes(b""),
    "the database is garbage": lambda f: overwrite(f / "chroma.sqlite3", b"garbage!"),
    "the database is deleted": lambda f: (f / "chroma.sqlite3").unlink(),
    "the folder is empty": empty,
    "the folder is missing": shutil.rmtree,
    "a file stands in its place": replace_by_a_file,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_broken_folder_is_made_anew_and_then_answers_like_a_fresh_one(damage, folder):
    damage(folder)
    retriever = PassageRetriever(LIBRARY)
    by_words = retriever.retrieve("Who promised pumps?")
    encoder = FakeEncoder()

    retriever.use(opened := mended("chroma", folder, encoder))
    retriever.fill()

    assert by_words[0].passage.id == "flood:3"  # while it was being made
    assert opened.count() == len(encoder.embedded) == len(LIBRARY)
    assert answers(retriever) == answers(with_memory(LIBRARY))
    opened.close()
    assert [path.name for path in folder.parent.iterdir()] == ["index"]


def test_a_sound_folder_is_used_as_it_is(folder):
    encoder = FakeEncoder()
    retriever = PassageRetriever(MANY)

    retriever.use(opened := mended("chroma", folder, encoder))
    retriever.fill()

    assert encoder.embedded == []
    assert answers(retriever) == answers(with_memory(MANY))
    opened.close()


def test_a_folder_that_lacks_and_has_too_much_is_only_brought_up_to_date(folder):
    encoder = FakeEncoder()
    news = article("news", "The mayor opened a school.")
    retriever = PassageRetriever((*MANY[len(LIBRARY) :], *STRIKE, *news))

    retriever.use(opened := mended("chroma", folder, encoder))
    retriever.fill()

    assert encoder.embedded == ["The mayor opened a school."]
    assert opened.count() == len(retriever.retrieve("river", 9999))
    opened.close()


def test_vectors_of_another_encoder_are_made_anew(folder, caplog):
    other = FakeEncoder()
    other.identity = "another"

    opened = mended("chroma", folder, other)

    assert opened.count() == 0
    assert "the vectors come from another encoder" in caplog.text
    opened.close()


def test_a_second_process_is_told_that_the_index_is_in_use(tmp_path):
    folder = tmp_path / "data" / "index"
    code = (
        "import sys; from pathlib import Path; from retrieval.repair import claim;"
        "lock = claim(Path(sys.argv[1])); print('claimed', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, folder],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with other:
        assert other.stdout.readline() == "claimed\n"
        with pytest.raises(IndexInUse, match=r"running on this data.* Close that one"):
            claim(folder)
        other.kill()  # as a crash would: nothing is left that would have to be cleaned up

    claim(folder).release()


def test_the_memory_store_needs_no_folder(tmp_path):
    open_index("memory", tmp_path / "index", FakeEncoder())

    assert list(tmp_path.iterdir()) == []


def settle(folder: Path) -> None:
    """Wait until Chroma, which closes its files behind our back, has taken its journal away.

    From a journal SQLite would read all that a damaged database has lost.
    """
    until = time.monotonic() + 30
    while list(folder.glob("chroma.sqlite3-*")):
        assert time.monotonic() < until, "Chroma does not let go of its files"
        time.sleep(0.01)


def mended(kind: str, folder: Path, encoder: FakeEncoder) -> PassageIndex:
    """Open the index as the app does at its start."""
    mend(kind, folder, encoder)
    return open_index(kind, folder, encoder)


def answers(retriever: PassageRetriever) -> list[list[tuple[str, float]]]:
    return [
        [(hit.passage.id, round(hit.score, 4)) for hit in retriever.retrieve(question, 4)]
        for question in QUESTIONS
    ]


def with_memory(passages) -> PassageRetriever:
    retriever = PassageRetriever(passages)
    retriever.use(open_index("memory", Path(), FakeEncoder()))
    retriever.fill()
    return retriever


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sound") / "index"
    index = open_index("chroma", folder, FakeEncoder())
    index.add(MANY)
    index.close()
    settle(folder)
    return folder


@pytest.fixture
def folder(sound, tmp_path):
    return shutil.copytree(sound, tmp_path / "index")
