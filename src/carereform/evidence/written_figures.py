"""The figures that a text holds, as it writes them: the number, its hedge and its scale."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from carereform.evidence.noun_phrases import STOPS
from carereform.evidence.number_words import NUMBER_WORDS, read_number_words
from carereform.evidence.plain_writing import SPOILT, smooth
from carereform.values import FrozenMap, Hedge, TimeUnit

__all__ = ["ENDS", "HEDGES", "LABELS", "STARTS", "WrittenFigure", "read_figures", "read_numbers"]

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
        **dict.fromkeys(("+", "or more", "or over", "or above", "at least"), Hedge.AT_LEAST),
        **dict.fromkeys(("and over", "and above", "minimum", "plus"), Hedge.AT_LEAST),
        **dict.fromkeys(("or fewer", "or less", "or under", "or below"), Hedge.UP_TO),
        **dict.fromkeys(("and under", "and below", "maximum"), Hedge.UP_TO),
        **dict.fromkeys(("at most", "at the most", "at a maximum"), Hedge.UP_TO),
        **dict.fromkeys(("or so", "or thereabouts"), Hedge.ABOUT),
    }
)
"""What stands after a figure, or after what it counts, and hedges it."""

_CLOSING: Final = ("or over", "and over", "or above", "and above", "or under", "and under")
_CLOSING_TOO: Final = ("or below", "and below", "at least", "minimum", "maximum", "plus")
"""Those that hedge only where the phrase ends, since a new one may begin with them."""

_TURNED: Final = FrozenMap({Hedge.OVER: Hedge.UP_TO, Hedge.UNDER: Hedge.AT_LEAST})
"""What "not" makes of a hedge."""

LABELS: Final = (
    "(?:action|aim|annex|article|chapter|clause|cycle|goal|item|mission|objective|page|paragraph"
    "|part|phase|pillar|point|principle|priority|priorities|proposal|question|recommendation"
    "|regulation|schedule|section|stage|standard|step|theme|tranche|version|volume|number)s?"
)
"""Words after which a number names a thing and counts nothing."""

STARTS: Final = rf"(?<![\w.⁄$€¥@#&=^\\{SPOILT}])(?<![0-9][,:+])(?<![^\W\d_]-)(?<![$€¥] )(?<!-to-)"
"""Pattern of a place where a token of digits may begin."""

ENDS: Final = rf"(?![\w⁄@#&=^\\{SPOILT}])(?![.,:+][0-9]|/[^\W\d_]|-to-)"
"""Pattern of a place where a token of digits may end."""

_SCALES: Final = FrozenMap(
    {
        "dozen": 12,
        "hundred": 10**2,
        **dict.fromkeys(("k", "thousand"), 10**3),
        **dict.fromkeys(("m", "mn", "million"), 10**6),
        **dict.fromkeys(("bn", "billion"), 10**9),
        "trillion": 10**12,
    }
)
_EXACT_SCALES: Final = ("hundred", "dozen")

_FRACTIONS: Final = (
    "(?:hal(?:f|ves)|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?)"
)
_ORDINALS: Final = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"


# It makes patterns at import, before mutmut can put a change in force.
def _one_of(phrases: Sequence[str]) -> str:  # pragma: no mutate block
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


_HEDGE: Final = rf"(?:(?<![\w-])(?:{_one_of(tuple(HEDGES))})(?:(?<=\W)|(?![a-z])))"
_FILLER: Final = "(?:a total of|a further|an additional|an extra|another|just|only) "
_FIGURE: Final = re.compile(
    rf"(?P<hedges>(?:{_HEDGE} ?(?:{_FILLER})?){{0,3}})"
    r"(?P<figure>"
    rf"(?:{STARTS}(?P<sign>-)?(?P<pound>£ ?)?"
    r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.(?P<decimals>[0-9]+))?"
    r"(?:(?(pound) ?)(?P<suffix>k|mn|m|bn)(?!\w))?"
    rf"|(?<![\w{SPOILT}-])(?<!no )(?<!any )(?<!every )(?P<spelt>{NUMBER_WORDS})"
    rf"(?!\w)(?!-[0-9]|-(?:{NUMBER_WORDS}|{_ORDINALS})(?!\w)| another))"
    r"(?:[ -]?(?P<scale>hundred|dozen|thousand|million|billion|trillion)(?!\w))?"
    rf"{ENDS}(?! and (?:a|one|two|three)[ -]{_FRACTIONS}|[ -]{_FRACTIONS}(?!\w))"
    r"(?P<percent> ?%|[ -]?per[ -]?cent(?!\w))?"
    r"(?P<pounds>[ -]pounds?(?!\w))?)"
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
_OPEN_HEDGES: Final = tuple({*_HEDGES_AFTER} - {*_CLOSING, *_CLOSING_TOO})
_HEDGE_AFTER: Final = re.compile(
    rf"(?P<nouns>(?:[ -][a-z]+){{0,3}}?) ?(?P<hedge>(?:{_one_of(_OPEN_HEDGES)})(?![\w-])"
    rf"|(?:{_one_of((*_CLOSING, *_CLOSING_TOO))})(?= ?(?:[.,;:)\"]|\Z)))"
)
_DIGIT: Final = re.compile("[0-9]")
_REACH: Final = 80
_THOUSAND: Final = 1000
_MOST_DIGITS: Final = 15
_MOST_PLACES: Final = 12


@frozen(kw_only=True)
class WrittenFigure:
    """A figure as a text writes it.

    Attributes:
        start: Where it begins in the smoothed text, its hedge included.
        end: Where it ends, with a hedge that stands after it.
        counted: Where the words begin that say what it counts.
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
    counted: int
    hedge: Hedge = Hedge.EXACTLY
    number: Decimal
    upper: Decimal | None = None
    step: Decimal | None = None
    places: int | None = 0
    money: bool = False
    percent: bool = False


@frozen
class _Piece:
    """One number of a text: a figure by itself, or an end of a range.

    Attributes:
        figure: The number, not yet hedged.
        first: Where it begins without what hedges it.
        phrases: What hedges it in front.
        scale: What it was multiplied by for its thousands, millions and so on.
    """

    figure: WrittenFigure
    first: int
    phrases: tuple[str, ...]
    scale: int


def read_figures(folded: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[WrittenFigure]:
    """Read every figure of a smoothed text, but for numbers in the places that are taken.

    A number is a whole token: there is no 12 in 2012, 12.5, C12 or 12th, and none in "80,00".

    >>> [str(figure.number) for figure in read_figures("over £27m for 12 areas, c12 and 80,00")]
    ['27000000', '12']
    >>> [figure.hedge.value for figure in read_figures("over £27m over two years")]
    ['over', 'exactly']
    """
    pieces = [piece for piece in _read_pieces(folded) if not _is_taken(piece, taken)]
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        count, merged = (1, piece) if following is None else _merge(folded, piece, following)
        place += count
        if merged is not None and not _is_glued(folded, merged):
            figure = _hedge(folded, merged)
            if figure is not None:
                yield figure


def read_numbers(raw: str, *, in_digits: bool = False) -> tuple[Decimal, ...]:
    """Read the numbers of a text, whatever they count, each end of a range by itself.

    >>> [str(number) for number in read_numbers("over £27m over two years, in 5 to 7 areas")]
    ['27000000', '2', '5', '7']
    >>> [str(number) for number in read_numbers("over £27m over two years", in_digits=True)]
    ['27000000']
    """
    folded = smooth(raw).folded
    return tuple(
        number
        for figure in read_figures(folded)
        if not in_digits or _DIGIT.search(folded, figure.start, figure.end)
        for number in (figure.number, figure.upper)
        if number is not None
    )


def _is_taken(piece: _Piece, taken: Sequence[tuple[int, int]]) -> bool:
    """Say whether a number stands in one of the places, which are in order and apart."""
    place = bisect_left(taken, (piece.figure.end, 0))
    return place > 0 and taken[place - 1][1] > piece.first


def _read_pieces(folded: str) -> Iterator[_Piece]:
    for found in _FIGURE.finditer(folded):
        first = found.start("figure")
        before = folded[max(0, first - _REACH) : first]
        named = not found["hedges"] and not found["pound"] and _LABEL_BEFORE.search(before)
        listed = _LISTED.match(folded, found.end()) and (not first or before[-2:-1] in ".;)")
        if named or listed or (found["sign"] and found["pound"]):
            continue
        if (piece := _read_piece(found)) is not None:
            yield piece


def _read_piece(found: re.Match[str]) -> _Piece | None:
    scale_word = found["suffix"] or found["scale"]
    scale = _SCALES[scale_word] if scale_word else 1
    whole, decimals = (found["whole"] or "").replace(",", ""), found["decimals"] or ""
    too_long = len(whole) > _MOST_DIGITS or len(decimals) > _MOST_PLACES
    if too_long or (len(whole) > 1 and whole.startswith("0")):
        return None
    number = (
        Decimal(f"{found['sign'] or ''}{whole}.{decimals}")
        if found["spelt"] is None
        else Decimal(read_number_words(found["spelt"]))
    )
    rounded = scale_word and scale_word not in _EXACT_SCALES
    figure = WrittenFigure(
        start=found.start(),
        end=found.end(),
        counted=found.end(),
        number=number * scale,
        step=Decimal(scale).scaleb(-len(decimals)) if rounded else None,
        places=None if scale_word or found["spelt"] else len(decimals),
        money=found["pound"] is not None or found["pounds"] is not None,
        percent=found["percent"] is not None,
    )
    phrases = tuple(re.findall(_HEDGE, found["hedges"]))
    return _Piece(figure, found.start("figure"), phrases, scale)


def _is_glued(folded: str, piece: _Piece) -> bool:
    """Say whether a dash or a stroke ties it to another number, as in 2024-25 or 24/7."""
    before = folded[max(0, piece.first - 2) : piece.first]
    after = folded[piece.figure.end : piece.figure.end + 3]
    return bool(re.fullmatch(r"[\w%][-/]", before) or re.match(r"[-/]£?[0-9]", after))


def _merge(folded: str, low: _Piece, high: _Piece) -> tuple[int, _Piece | None]:
    """Join two numbers that make a range; return how many are used up, and what they make."""
    link = folded[low.figure.end : high.figure.start]
    before = folded[max(0, low.first - len("between ")) : low.first]
    merged = _make_range(low, high, close=link == "-")
    neighbours = high.figure.number == low.figure.number + 1
    match link:
        case " or " | "/":
            return 2, merged if neighbours else None
        case " in " if not (low.figure.money or high.figure.money or high.phrases):
            return 2, None
        case " and " if before == "between ":
            if merged is None:
                return 2, None
            return 2, evolve(merged, first=merged.first - len(before))
        case " to " if before.endswith("from "):
            return 1, low
        case " to " | "-" | " - " | "- " if merged is not None:
            return 2, merged
    return 1, low


def _make_range(low: _Piece, high: _Piece, *, close: bool) -> _Piece | None:
    """Make the range from one number to another; a scale, £ or % that both share stands once."""
    first, last = low.figure, high.figure
    shares_pounds = last.money or high.scale > 1 or close
    if high.phrases or (first.money and not shares_pounds) or (first.percent and not last.percent):
        return None
    number, step = first.number, first.step
    if low.scale == 1 < high.scale and number < _THOUSAND:
        number *= high.scale
        step = None if last.step is None else Decimal(high.scale).scaleb(-(first.places or 0))
    if number >= last.number:
        return None
    return evolve(
        low,
        figure=evolve(
            first,
            end=last.end,
            number=number,
            upper=last.number,
            step=last.step if step == last.step else Decimal(0),
            places=last.places if first.places == last.places else None,
            money=first.money or last.money,
            percent=last.percent,
        ),
    )


def _hedge(folded: str, piece: _Piece) -> WrittenFigure | None:
    """Say how a figure is hedged before and after; None where it is hedged in two ways."""
    figure, start, hedges = piece.figure, piece.first, set[Hedge]()
    before = folded[max(0, figure.start - _REACH) : figure.start]
    counts_time = _TIME_NEXT.match(folded, figure.end)
    for phrase in piece.phrases:
        lasts = phrase == "over" and counts_time and not _LASTING.search(before)
        if not lasts and (phrase != "within" or counts_time):
            hedges.add(HEDGES[phrase])
            start = figure.start
    if hedges <= {*_TURNED} and hedges and (denied := _NOT_BEFORE.search(before)):
        hedges = {_TURNED[hedge] for hedge in hedges}
        start -= len(before) - denied.start()
    end, counted, after = figure.end, figure.end, _HEDGE_AFTER.match(folded, figure.end)
    if after and not STOPS & set(re.findall(r"[a-z]+", after["nouns"])):
        hedges.add(_HEDGES_AFTER[after["hedge"]])
        end = after.end()
        counted = figure.end if after["nouns"] else end
    if len(hedges) > 1:
        return None
    hedge = next(iter(hedges), Hedge.EXACTLY)
    return evolve(figure, start=start, end=end, counted=counted, hedge=hedge)
