"""Strategies that draw words and lay them out as documents do, one way or another."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from hypothesis import strategies as st

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzéüß"
_WRITTEN: Final = (
    "£45m",
    "£2.6bn",
    "1,131",
    "11.5.23",
    "50%",
    "12",
    "2012",
    "10-12",
    "co-operatives",
    "final",
    "children's",
)
_BREAKS: Final = (
    *(" ", "  ", "\t", "\n", "\r\n", "\n\n", "\u00a0", "\u2028", "\f"),
    *("\n• ", "\n– ", "\n* ", " – ", " — ", " - ", " | ", ", ", ". ", ": ", "; "),
    *(' "', '" ', " “", "” ", " ‘", "’ ", " (", ") ", " / ", " … "),
)
_HYPHENS: Final = ("-\n", "-\r\n", "-\n   ", "- \n", "\u00ad", "\u2010\n", "-", "\u2011")
_LIGATURES: Final = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))

tokens = st.one_of(st.text(_LETTERS, min_size=1, max_size=8), st.sampled_from(_WRITTEN))
"""A word, or a figure with its marks."""

token_lists = st.lists(tokens, min_size=1, max_size=30)


def write_plainly(written: Sequence[str]) -> str:
    """Write tokens in one line, with a blank between each two."""
    return " ".join(written)


@st.composite
def layouts(draw: st.DrawFn, written: Sequence[str]) -> str:
    """Write tokens in any layout that leaves their words as they are."""
    pieces: list[str] = []
    for token in written:
        pieces.append(draw(st.sampled_from(_BREAKS)))
        pieces.append(draw(_forms(token)))
    return "".join(pieces)


@st.composite
def _forms(draw: st.DrawFn, token: str) -> str:
    """Write one token in capitals, in full width, with ligatures or with a hyphen in it."""
    form = draw(st.sampled_from(["same", "capitals", "wide", "ligatures", "apart", "hyphen"]))
    match form:
        case "capitals":
            return token.upper()
        case "wide":
            return "".join(map(_widen, token))
        case "ligatures":
            for plain, ligature in _LIGATURES:
                token = token.replace(plain, ligature)
            return token
        case "apart":
            return unicodedata.normalize("NFD", token)
        case "hyphen":
            joints = [at for at in range(1, len(token)) if token[at - 1 : at + 1].isalpha()]
            if not joints:
                return token
            at = draw(st.sampled_from(joints))
            return f"{token[:at]}{draw(st.sampled_from(_HYPHENS))}{token[at:]}"
        case _:
            return token


def _widen(character: str) -> str:
    if character == "£":
        return "￡"
    return chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character
