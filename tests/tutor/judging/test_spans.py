"""Words of the text are found however they are written, but not two at once."""

import pytest

from tests.tutor.judging.conftest import an_item
from tutor.judging.judgement import Grade

TEXT = "The river will crest on Thursday, said Imani Brandt, who runs the county flood office."
NAME = an_item("span", TEXT, "Imani Brandt", also=("the head of the flood office",))
CUE = an_item("span", TEXT, "said")
TWO = an_item("span", "Ada Lowe said police had shut it; Tom Varga denied that.", "Ada Lowe")
HRW = an_item("span", "Human Rights Watch said so.", "Human Rights Watch")
NOBODY = an_item("span", "The first clue is in the wood.", also=("nobody", "it doesn't say"))
SHE = an_item("span", "She told the warden that the ice had cracked.", "She")


@pytest.mark.parametrize(
    ("item", "message", "grade"),
    [
        (NAME, "Brandt", Grade.RIGHT),
        (NAME, "i think its bradnt", Grade.RIGHT),
        (NAME, "the head of the flood office", Grade.RIGHT),
        (NAME, "flood office", Grade.PART),
        (NAME, TEXT, Grade.PART),
        (NAME, "the writer", Grade.WRONG),
        (NAME, "said", Grade.WRONG),
        (CUE, "said", Grade.RIGHT),
        (CUE, "Thursday", Grade.WRONG),
        (TWO, "lowe", Grade.RIGHT),
        (TWO, "lowe or varga", Grade.PART),
        (TWO, "not varga, lowe", Grade.RIGHT),
        (TWO, "varga", Grade.WRONG),
        (TWO, "the mayor, the paper, Ada Lowe, the writer, nobody", Grade.PART),
        (HRW, "HRW", Grade.RIGHT),
        (HRW, "banana", Grade.WRONG),
        (HRW, "sourced unsourced commentary", Grade.WRONG),
        (NOBODY, "nobody", Grade.RIGHT),
        (NOBODY, "it doesn't say", Grade.RIGHT),
        (NOBODY, "the museum, by a verb of saying", Grade.WRONG),
        (SHE, "she", Grade.RIGHT),
        (SHE, "the warden", Grade.WRONG),
    ],
)
def test_a_span_is_found_or_not(judged, item, message, grade):
    assert judged(item, message).grade is grade
