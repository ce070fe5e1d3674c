from pathlib import Path

import pytest

from reading import lexicon

LISTS = sorted((Path(lexicon.__file__).parent / "lexicons").glob("*.txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_says_what_it_is_for_and_holds_each_entry_once_in_order(path):
    remark, *rest = path.read_text(encoding="utf-8").splitlines()
    assert remark.startswith("# ")
    assert rest == sorted(set(rest))
    assert lexicon.entries(path.stem) == set(rest)


def test_every_abbreviation_ends_with_its_stop():
    for name in ("never_last", "before_numbers", "perhaps_last"):
        assert all(e[-1] in ".!" for e in lexicon.entries(f"abbreviations_{name}"))
