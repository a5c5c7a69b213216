"""Strategies for words of ours: harmless to people, hard on files."""

from hypothesis import strategies as st

__all__ = ["texts"]

_WORDS = (
    "children",
    "a",
    "home",
    "family",
    "hub",
    "no",
    "null",
    "yes",
    "1.10",
    "2022-23",
    "Ω",
    "naïve",
    "—",
    "“so”",
    ": x",
    "# x",
    "- x",
    "'",
    '"',
    "{x}",
    "[",
    "]",
    "&a",
    "*a",
    "!x",
    "%",
    "|",
    ">",
    ",",
    "\\n",
    "~",
    "=",
    "<<",
    "٣",
    "ﬁ",
    "e\u0301",
    "\u200d",
    "\u00ad",
    "😀",
    "x\u3000x",
    "x\u00a0x",
    "\ue000",
    "\U0010fffd",
    "?x",
    "---",
    "%YAML",
    "x\tx",
    "0x1F",
    "12:30",
    "1e3",
    "-",
    "@x",
    "`x`",
    "'x'",
    "£3",
    "ǅ",
    "שלום",
    "x" * 90,
)
_MOST_WORDS = 3
"""Words that a file could take for something else among plain ones; none of a person."""


def texts() -> st.SearchStrategy[str]:
    """Draw short texts that keep the rules for texts of ours.

    They hold what a file of YAML could take for something else, and characters of all sorts,
    but no placeholder and nothing that belongs to a person.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(texts())
    ... def test_text(text):
    ...     assert text.strip() == text
    >>> test_text()
    """
    return st.integers(0, len(_WORDS) ** _MOST_WORDS - 1).map(_spell)


def _spell(number: int) -> str:
    """Turn a number into words, the lower the fewer and plainer."""
    words: list[str] = []
    while number or not words:
        number, place = divmod(number, len(_WORDS))
        words.append(_WORDS[place])
    return " ".join(words)
