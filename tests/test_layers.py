"""Each folder is a stage of the article's journey; imports point back along it."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
LAYERS = ["reading", "analysis", "retrieval", "tutor", "classroom", "ui"]
BESIDE = ["errors", "wording", "lexicon"]  # what every stage may need; they need no stage
ENTRY_POINT = "__main__.py"


def imported(path):
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [
        n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.level == 0 and n.module
    ]
    return {name.split(".")[0] for name in names}


def sources(*folders):
    return [path for folder in folders for path in (ROOT / folder).rglob("*.py")]


def importers_of(names, paths):
    return [str(p.relative_to(ROOT)) for p in paths if any(m in names for m in imported(p))]


def test_each_folder_imports_only_the_folders_before_it():
    upward = {
        folder: importers_of(
            LAYERS[depth + 1 :], [p for p in sources(folder) if p.name != ENTRY_POINT]
        )
        for depth, folder in enumerate(LAYERS)
    }
    assert upward == {folder: [] for folder in LAYERS}


def test_what_stands_beside_the_journey_imports_none_of_it():
    paths = [ROOT / f"{name}.py" for name in BESIDE]
    assert importers_of([*LAYERS, "bootstrap", "settings"], paths) == []


def test_retrieval_does_not_know_the_analysis():
    assert importers_of(["analysis"], sources("retrieval")) == []


def test_only_the_interface_knows_streamlit():
    assert importers_of(["streamlit"], sources(*LAYERS[:-1], "evaluation")) == []


def test_only_retrieval_knows_chroma_and_langchain():
    others = [f for f in LAYERS if f != "retrieval"]
    names = ["chromadb", "langchain", "langchain_core", "langchain_chroma"]
    paths = [p for p in sources(*others) if p.name != "chat_model.py"]
    assert importers_of(names, paths) == []


def test_only_the_joining_places_read_the_settings():
    paths = [p for p in sources(*LAYERS) if p.name not in {ENTRY_POINT, "resources.py"}]
    assert importers_of(["settings", "bootstrap"], paths) == []


def test_the_prompts_hold_no_code():
    assert sources("prompts") == []


def test_nothing_of_the_product_imports_what_measures_or_trains_it():
    paths = [*sources(*LAYERS), *ROOT.glob("*.py")]
    assert importers_of(["evaluation", "training", "tests"], paths) == []
