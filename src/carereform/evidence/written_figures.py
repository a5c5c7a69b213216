"""The figures that a text holds, as it writes them: the number, its hedge and its scale."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from carereform.evidence.noun_phrases import STOPS
from carereform.evidence.number_words import NUMBER_WORDS, read_number_words
from carereform.evidence.plain_writing import SPOILT
from carereform.values import FrozenMap, Hedge, TimeUnit

__all__ = ["ENDS", "HEDGES", "LABELS", "STARTS", "WrittenFigure", "read_figures"]

HEDGES: Final = FrozenMap(
    {
        **dict.fromkeys(("up to", "no more than", "as many as", "as much as"), Hedge.UP_TO),
        **dict.fromkeys(("a maximum of", "maximum of", "at most", "at the most"), Hedge.UP_TO),
        **dict.fromkeys(("no greater than", "not exceeding", "within", "≤"), Hedge.UP_TO),
        **dict.fromkeys(("at least", "at the very least", "no fewer than"), Hedge.AT_LEAST),
        **dict.fromkeys(("a minimum of", "minimum of", "no less than", "≥"), Hedge.AT_LEAST),
        **dict.fromkeys(("over", "more than", "above", "greater than", ">"), Hedge.OVER),
        **dict.fromkeys(("in excess of", "exceeding", "upwards of"), Hedge.OVER),
        **dict.fromkeys(("under", "less than", "fewer than", "below", "<"), Hedge.UNDER),
        **dict.fromkeys(("about", "around", "approximately", "approx", "approx."), Hedge.ABOUT),
        **dict.fromkeys(("some", "roughly", "nearly", "almost", "circa", "c.", "~"), Hedge.ABOUT),
        **dict.fromkeys(("close to", "in the region of", "≈"), Hedge.ABOUT),
    }
)
"""What stands before a figure and hedges it."""

_HEDGES_AFTER: Final = FrozenMap(
    {
        **dict.fromkeys(("or fewer", "or less", "or under", "and under"), Hedge.UP_TO),
        **dict.fromkeys(("or below", "and below", "maximum", "at most"), Hedge.UP_TO),
        **dict.fromkeys(("at the most", "at a maximum"), Hedge.UP_TO),
        **dict.fromkeys(("or more", "or over", "and over", "or above"), Hedge.AT_LEAST),
        **dict.fromkeys(("and above", "minimum", "at least", "plus"), Hedge.AT_LEAST),
        **dict.fromkeys(("at a minimum", "+"), Hedge.AT_LEAST),
        **dict.fromkeys(("or so", "or thereabouts"), Hedge.ABOUT),
    }
)
"""What stands after a figure, or after what it counts, and hedges it."""

_TURNED: Final = FrozenMap({Hedge.OVER: Hedge.UP_TO, Hedge.UNDER: Hedge.AT_LEAST})
"""What "not" makes of a hedge."""

LABELS: Final = (
    "(?:action|aim|annex|article|chapter|clause|cycle|goal|item|mission|objective|page|paragraph"
    "|part|phase|pillar|point|principle|priority|priorities|proposal|question|recommendation"
    "|regulation|schedule|section|stage|standard|step|theme|tranche|version|volume|number)s?"
)
"""Words after which a number names a thing and counts nothing."""

STARTS: Final = (
    rf"(?<![\w.⁄$€¥@#&=^\\{SPOILT}])(?<![0-9][,:+])(?<![^\W\d_]-)(?<![$€¥] )(?<!-to-)"
)
"""Pattern of a place where a token of digits may begin."""

ENDS: Final = rf"(?![\w⁄@#&=^\\{SPOILT}])(?![.,:+][0-9]|/[^\W\d_]|-to-)"
"""Pattern of a place where a token of digits may end."""

_SCALES: Final = FrozenMap(
    {
        **{"k": 10**3, "thousand": 10**3, "hundred": 10**2, "dozen": 12},
        **{"m": 10**6, "mn": 10**6, "million": 10**6},
        **{"bn": 10**9, "billion": 10**9, "trillion": 10**12},
    }
)
_EXACT_SCALES: Final = ("hundred", "dozen")

_FRACTIONS: Final = (
    "(?:hal(?:f|ves)|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?)"
)
_ORDINALS: Final = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"


def _one_of(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


_HEDGE: Final = rf"(?<![\w-])(?:{_one_of(tuple(HEDGES))})(?![a-z])"
_FILLER: Final = "(?:a total of|a further|an additional|an extra|another|just|only) "
_FIGURE: Final = re.compile(
    rf"(?P<hedges>(?:{_HEDGE} ?(?:{_FILLER})?)*)"
    r"(?P<figure>"
    rf"(?:{STARTS}(?P<sign>-)?(?P<pound>£ ?)?"
    r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.(?P<decimals>[0-9]+))?"
    r"(?:(?(pound) ?)(?P<suffix>k|mn|m|bn)(?!\w))?"
    rf"|(?<![\w{SPOILT}-])(?<!no )(?<!any )(?<!every )(?P<spelt>{NUMBER_WORDS})"
    rf"(?!\w)(?!-[0-9]|-(?:{NUMBER_WORDS}|{_ORDINALS})(?!\w)| another))"
    r"(?:[ -]?(?P<scale>hundred|dozen|thousand|million|billion|trillion)(?!\w))?"
    rf"{ENDS}(?! and (?:a|one|two|three)[ -]{_FRACTIONS}|[ -]{_FRACTIONS}(?!\w))"
    r"(?P<percent> ?%|[ -]?per[ -]?cent(?!\w))?"
    r"(?P<pounds>[ -]pounds?(?!\w))?)(?P<plus>\+)?"
)
_NOT_BEFORE: Final = re.compile(
    r"(?<!\w)(?:not|never|nor|cannot|(?:do|does|did|wo|would|ca|could|should|is|are|was|were|has"
    r"|have|had)nt)(?: (?!but |only )[a-z]+){0,6} \Z"
)
_LABEL_BEFORE: Final = re.compile(rf"(?<!\w)(?:{LABELS}|no\.?) ?(?:[:#] ?)?\Z")
_LISTED: Final = re.compile(r"[.)] \S")
_TIME_NEXT: Final = re.compile(
    rf"[ -](?:{'|'.join(TimeUnit)})s?(?!\w)(?![ -]olds?(?!\w)| of age| ago(?!\w))"
)
_LASTING: Final = re.compile(r"(?<!\w)(?:for|last(?:s|ed|ing)?|takes?|took|just|well|of) \Z")
_HEDGE_AFTER: Final = re.compile(
    rf"(?P<nouns>(?:[ -][a-z]+){{0,3}}?) (?P<hedge>{_one_of(tuple(_HEDGES_AFTER))})"
    r"(?![\w-])(?! (?:[0-9£]|[a-z]+ing(?!\w)))"
)
_REACH: Final = 80


@frozen(kw_only=True)
class WrittenFigure:
    """A figure as a text writes it.

    Attributes:
        start: Where it begins in the smoothed text, its hedge included.
        end: Where it ends.
        hedge: How the text hedges it.
        number: The number, or the lower of a range.
        upper: The upper number of a range.
        step: What one unit of the last digit is worth where it is rounded to thousands and more.
        places: How many decimals are written; None where they don't tell, as with "1.5 million".
        money: Whether it is in pounds.
        percent: Whether it is a percentage.
    """

    start: int
    end: int
    hedge: Hedge = Hedge.EXACTLY
    number: Decimal
    upper: Decimal | None = None
    step: Decimal | None = None
    places: int | None = 0
    money: bool = False
    percent: bool = False


@frozen
class _Piece:
    """One number of a text: a figure by itself, or an end of a range."""

    figure: WrittenFigure
    first: int
    hedges: tuple[Hedge, ...]
    scaled: bool
    plus: bool


def read_figures(folded: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[WrittenFigure]:
    """Read every figure of a smoothed text, but for numbers in the places that are taken.

    A number is a whole token: there is no 12 in 2012, 12.5, C12 or 12th, and none in "80,00".

    >>> [str(figure.number) for figure in read_figures("over £27m for 12 areas, c12 and 80,00")]
    ['27000000', '12']
    >>> [figure.hedge.value for figure in read_figures("over £27m over two years")]
    ['over', 'exactly']
    """
    pieces = [piece for piece in _read_pieces(folded) if not _overlaps(piece, taken)]
    place = 0
    while place < len(pieces):
        count, merged = _merge(folded, pieces[place : place + 3])
        if merged is not None and (figure := _hedge(folded, merged)) is not None:
            yield figure
        place += count


def _overlaps(piece: _Piece, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < piece.figure.end and piece.first < end for start, end in taken)


def _read_pieces(folded: str) -> Iterator[_Piece]:
    for found in _FIGURE.finditer(folded):
        first = found.start("figure")
        before = folded[max(0, first - _REACH) : first]
        named = not found["hedges"] and not found["pound"] and _LABEL_BEFORE.search(before)
        listed = _LISTED.match(folded, found.end()) and (not first or before[-2:-1] in ".:;)")
        if named or listed or (found["sign"] and found["pound"]):
            continue
        if (piece := _read_piece(found)) is not None:
            yield piece


def _read_piece(found: re.Match[str]) -> _Piece | None:
    scale_word = found["suffix"] or found["scale"]
    scale, step, places = _SCALES[scale_word] if scale_word else 1, None, None
    if found["spelt"] is not None:
        number = Decimal(read_number_words(found["spelt"]))
    else:
        whole, decimals = found["whole"].replace(",", ""), found["decimals"] or ""
        if len(whole) > 1 and whole.startswith("0"):
            return None
        number = Decimal(f"{found['sign'] or ''}{whole}.{decimals or '0'}")
        places = None if scale_word else len(decimals)
    if scale_word and scale_word not in _EXACT_SCALES:
        step = Decimal(scale).scaleb(-len(found["decimals"] or ""))
    hedges = re.findall(_HEDGE, found["hedges"])
    figure = WrittenFigure(
        start=found.start(),
        end=found.end(),
        number=_plain(number * scale),
        step=step,
        places=places,
        money=found["pound"] is not None or found["pounds"] is not None,
        percent=found["percent"] is not None,
    )
    kinds = tuple(HEDGES[phrase] for phrase in hedges)
    return _Piece(figure, found.start("figure"), kinds, step is not None, found["plus"] is not None)
