import pytest

from reading.language import is_english

ENGLISH = (
    "The council voted on Tuesday to close three libraries in Brackwater, the mayor said. It will "
    "save two million a year. Nobody was asked, said Ann Lee, who lives in Quay Street."
)
OTHERS = {
    "French": """Le conseil a voté mardi la fermeture de trois bibliothèques, a déclaré le maire.
    Cela permettra d'économiser deux millions par an, mais personne n'a été consulté, dit-elle.""",
    "Spanish": """El ayuntamiento votó el martes a favor de cerrar tres bibliotecas, dijo el
    alcalde. Eso ahorrará dos millones al año, pero nadie fue consultado, según una vecina.""",
    "German": """Der Stadtrat hat am Dienstag beschlossen, drei Büchereien zu schließen, sagte die
    Bürgermeisterin. Das spart zwei Millionen im Jahr, aber niemand wurde gefragt, so ein Wirt.""",
    "Dutch": """De gemeenteraad besloot dinsdag om drie bibliotheken te sluiten, zei de
    burgemeester. Dat was nodig, maar niemand is gevraagd, zegt een man die het net hoorde.""",
    "Danish": """Byrådet besluttede tirsdag at lukke tre biblioteker, sagde borgmesteren. Det er
    for at spare to millioner om året, men ingen blev spurgt, siger en beboer, der har boet her.""",
    "Chinese": "市议会周二投票决定关闭三座图书馆。市长表示,此举每年可节省两百万。" * 5,
    "Arabic": "صوت المجلس يوم الثلاثاء على إغلاق ثلاث مكتبات، حسبما قال رئيس البلدية. " * 4,
    "no language": "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod " * 3,
}


def test_a_short_article_in_english_is_english():
    assert is_english(ENGLISH)
    assert is_english(ENGLISH.upper())


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_are_not(language):
    assert not is_english(OTHERS[language])


def test_an_english_article_may_quote_another_language():
    assert is_english(ENGLISH + " “Le conseil a voté mardi la fermeture de trois bibliothèques.”")


@pytest.mark.parametrize("text", ["", "Oui", "Jane Doe John Roe Ann Lee", "1 2 3 " * 100])
def test_too_few_words_to_tell_are_let_through(text):
    assert is_english(text)
