"""The words of a text, the same in any layout, each with its place in the raw text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import sha256

from attrs import field, frozen

__all__ = ["DIGEST_PATTERN", "Text", "digest_words", "normalise", "read_words"]

DIGEST_PATTERN = r"[0-9a-f]{16}"

_DIGEST_LENGTH = 16
_DASH = (
    "[-\u00ad\u058a\u05be\u1400\u1806\u2010-\u2015\u2e17\u2e1a\u2e3a\u2e3b"
    "\u2e40\u2e5d\u301c\u3030\u30a0\U00010ead]"
)
_JOINT = rf"{_DASH}(?:[ \t]*\r?\n[ \t]*)?"
_WORD = re.compile(
    rf"""
    (?:(?<![^\W_])-(?=[0-9]))?                      # a minus before a digit, not after one
    [^\W_]+                                         # letters and digits
    (?:
        (?<=[0-9])\.(?=[0-9])[^\W_]+                # a point between digits
      | (?<=[0-9]),(?=[0-9]{{3}}(?![0-9]))[^\W_]+   # a comma before three digits
      | (?<=[^\W\d_]){_JOINT}(?=[^\W\d_])[^\W_]+    # a dash between two letters
    )*
    | [£$€%]
    """,
    re.VERBOSE,
)
_INNER_MARK = re.compile(rf"(?<=.)(?:,|{_JOINT})", re.DOTALL)
_CHUNK = re.compile(r"(?<!\S)\S*[^\x00-\x7f\s]\S*")


@frozen
class Text:
    """A raw text and the normalised words that it holds, in order.

    `words[i]` stands at `raw[starts[i]:ends[i]]`; places are code points.

    >>> text = read_words("Over £27m")
    >>> text.words, text.starts, text.ends
    (('over', '£', '27m'), (0, 5, 6), (4, 6, 9))
    """

    raw: str = field(repr=False)
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def normalise(text: str) -> str:
    """Fold case and compatibility forms, so that only the words tell texts apart.

    >>> normalise("x² ﬁrst STRASSE")
    'x2 first strasse'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", folded).replace("\u2212", "-")


def read_words(raw: str) -> Text:
    r"""Read the normalised words of a text, each with its place in it.

    Letters and digits run together; currency and per cent signs are words of their
    own; a number keeps its point and loses its thousands comma; a dash or a hyphen at
    a line end joins two letters; everything else is a break.

    >>> read_words("11.5.23: 1,131 co-\noperatives, 50%").words
    ('11.5.23', '1131', 'cooperatives', '50', '%')
    """
    folded, starts, ends = _fold(raw)
    matches = tuple(_WORD.finditer(folded))
    return Text(
        raw,
        tuple(_join(match.group()) for match in matches),
        tuple(starts[match.start()] for match in matches),
        tuple(ends[match.end() - 1] for match in matches),
    )


def digest_words(words: Iterable[str]) -> str:
    """Digest words to sixteen hexadecimal digits: SHA-256 of them joined by spaces.

    >>> digest_words(read_words("Over £27m").words)
    '4646e95530216a97'
    """
    return sha256(" ".join(words).encode()).hexdigest()[:_DIGEST_LENGTH]


def _join(match: str) -> str:
    return match if match.isalnum() else _INNER_MARK.sub("", match)


def _fold(raw: str) -> tuple[str, list[int] | range, list[int] | range]:
    """Normalise, keeping for each character the start and end of what it came from."""
    if raw.isascii():
        return raw.lower(), range(len(raw)), range(1, len(raw) + 1)
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for chunk in _CHUNK.finditer(raw):
        plain = raw[done : chunk.start()]
        parts.append(plain.lower())
        starts.extend(range(done, chunk.start()))
        ends.extend(range(done + 1, chunk.start() + 1))
        for start, end in _clusters(raw, chunk.start(), chunk.end()):
            folded = normalise(raw[start:end])
            parts.append(folded)
            starts.extend([start] * len(folded))
            ends.extend([end] * len(folded))
        done = chunk.end()
    parts.append(raw[done:].lower())
    starts.extend(range(done, len(raw)))
    ends.extend(range(done + 1, len(raw) + 1))
    return "".join(parts), starts, ends


def _clusters(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a chunk where each piece normalises alone as it does beside the others."""
    cuts = [at for at in range(start + 1, end) if not unicodedata.combining(raw[at])]
    pairs = list(zip([start, *cuts], [*cuts, end], strict=True))
    apart = "".join(normalise(raw[a:b]) for a, b in pairs)
    return iter(pairs if apart == normalise(raw[start:end]) else [(start, end)])
