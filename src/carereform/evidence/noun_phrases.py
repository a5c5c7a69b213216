"""What a written figure counts and what for each of: the words around it in the passage."""

import re
from collections.abc import Iterator
from typing import Final

from carereform.evidence.plain_writing import Writing
from carereform.values import FrozenMap, TimeUnit

__all__ = [
    "STOPS",
    "TIME_UNITS",
    "is_time_unit",
    "nouns_after",
    "nouns_before",
    "pers_after",
    "same_noun",
]

TIME_UNITS: Final = rf"(?:{'|'.join(TimeUnit)}|quarter|hour|minute)s?"

_REACH: Final = 200
_MOST_WORDS: Final = 8

STOPS: Final = frozenset(
    "about across after against among as at before below between beyond but by during for from if"
    " in inside into near of off on onto or out over per since than that the their then these"
    " this those through throughout to toward towards under until up upon via when where whereas"
    " which while who whom whose with within without a an any each every its our your his her"
    " am are be been being is was were can could may might must shall should will would do does"
    " did had has have having not it they we you he she there here so such".split()
)
"""Words that end a noun phrase."""

_WORD: Final = re.compile(r'[ "-]*(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)')
_SKIPPED: Final = re.compile(r' ?(?:x|\xd7)(?= )|"? of (?:the|these|those|our|its|their|all)\b')
_AGE: Final = re.compile(r'[ "-]*[0-9]{1,2}(?: to |-|/)?(?:[0-9]{1,2})?[ -]years?[ -]olds?\b')
_NAME: Final = re.compile(
    r' ?"(?P<quoted>[^"]{1,80})"'
    r"|(?P<titled>(?: [A-Z][\w-]*)+(?: (?:for|of|and|in|to|with)(?: [A-Z][\w-]*)+)+)"
)
_BEFORE: Final = re.compile(r"(?P<words>[^\W\d_]+(?:[ -][^\W\d_]+){0,3}) ?(?::|\() ?\Z")
_ADVERBS: Final = FrozenMap(
    {
        "annually": "year",
        "yearly": "year",
        "quarterly": "quarter",
        "monthly": "month",
        "weekly": "week",
        "daily": "day",
    }
)
_PER_WORDS: Final = 3
_PER_REACH: Final = 8
_IRREGULAR: Final = FrozenMap(
    {"child": "children", "person": "people", "man": "men", "woman": "women"}
)


def same_noun(one: str, other: str) -> bool:
    """Say whether two words are one noun, in the singular or the plural.

    >>> same_noun("authority", "authorities"), same_noun("area", "areas"), same_noun("hub", "area")
    (True, True, False)
    """
    return one == other or other in _plurals(one) or one in _plurals(other)


def may_count(written: str, wanted: str) -> bool:
    """Say whether a written word may be what several of something are called.

    A singular beside a number above one is a modifier, not what is counted: "two pilot areas".

    >>> may_count("pilots", "pilots"), may_count("pilot", "pilots"), may_count("year", "years")
    (True, False, True)
    """
    return is_time_unit(written) or wanted not in _plurals(written)


def _plurals(noun: str) -> tuple[str, ...]:
    regular = (f"{noun}s", f"{noun}es")
    bent = (f"{noun[:-1]}ies",) if noun.endswith("y") else ()
    return (*regular, *bent, *((_IRREGULAR[noun],) if noun in _IRREGULAR else ()))


def is_time_unit(word: str) -> bool:
    """Say whether a word counts time.

    >>> is_time_unit("months"), is_time_unit("areas")
    (True, False)
    """
    return re.fullmatch(TIME_UNITS, word) is not None


def nouns_after(writing: Writing, start: int, end: int) -> tuple[str, ...]:
    """Read the words of the noun phrase that a figure begins, up to `end`.

    Of a name that is quoted or written with capitals, only the last word counts things.

    >>> from carereform.evidence.plain_writing import smooth
    >>> nouns_after(smooth("12 x Hubs for Families Groups in all"), 2, 36)
    ('groups',)
    """
    nouns, end = list[str](), min(end, start + _REACH)
    place = skipped.end() if (skipped := _SKIPPED.match(writing.folded, start, end)) else start
    while len(nouns) < _MOST_WORDS:
        if name := _NAME.match(writing.cased, place, end):
            words = re.findall(r"[\w-]+", name.group().lower())
            nouns.extend(word.replace("-", "") for word in words[-1:])
            place = name.end()
        elif age := _AGE.match(writing.folded, place, end):
            place = age.end()
        elif (found := _WORD.match(writing.folded, place, end)) and not _ends_phrase(found, nouns):
            nouns.append(found["word"].replace("-", ""))
            place = found.end()
        else:
            break
    return tuple(nouns)


def _ends_phrase(found: re.Match[str], nouns: list[str]) -> bool:
    """Say whether a word ends the phrase: "and" does once something in the plural was named."""
    if found["word"] == "and":
        many = (noun.endswith("s") or noun in _IRREGULAR.values() for noun in nouns)
        return not nouns or any(many)
    return found["word"] in STOPS


def nouns_before(before: str) -> tuple[str, ...]:
    """Read, from the text before a figure, the words that a colon or a bracket ties to it.

    >>> nouns_before("local areas: ")
    ('local', 'areas')
    """
    found = _BEFORE.search(before)
    return tuple(re.split(r"[ -]", found["words"])) if found else ()


def pers_after(folded: str, start: int, end: int) -> Iterator[tuple[tuple[str, ...], int | None]]:
    """Read what a figure is for each of: the words, and where they end if they stand next to it.

    Further on in the same clause they may belong to the figure, and None stands for their end.

    >>> list(pers_after("£5m per region", 3, 14))
    [(('region',), 14)]
    >>> list(pers_after("100 hours in direct work each year", 3, 34))
    [(('year',), None)]
    """
    words = list(_clause_words(folded, start, end))
    beside = True
    for place, (word, stop) in enumerate(words[:_PER_REACH]):
        following = tuple(word for word, _ in words[place + 1 : place + 1 + _PER_WORDS])
        if word in _ADVERBS and _is_rate(words, place):
            yield (_ADVERBS[word],), stop if beside else None
        elif following and _rates(word, following[0], first=place == 0):
            yield following, words[place + 1][1] if beside else None
        beside = beside and word not in STOPS


def _rates(word: str, following: str, *, first: bool) -> bool:
    """Say whether a word and the next make a rate: "per region", "a year"."""
    if word in ("a", "an"):
        return first or is_time_unit(following)
    return word in ("per", "each", "every") and following not in STOPS


def _is_rate(words: list[tuple[str, int]], place: int) -> bool:
    """Say whether an adverb closes the phrase or follows "times": not "two yearly reports"."""
    if place and words[place - 1][0] in ("x", "times"):
        return True
    return place + 1 == len(words) or words[place + 1][0] in STOPS


def _clause_words(folded: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    place = start
    while place < min(end, start + _REACH) and (found := _WORD.match(folded, place, end)):
        yield found["word"].replace("-", ""), found.end()
        place = found.end()
