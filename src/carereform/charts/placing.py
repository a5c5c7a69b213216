"""Where words stand beside points, so that they lie neither on each other nor on a point."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen

__all__ = ["PLACES", "Spot", "place_words"]

PLACES: Final = (-16, 18, -32, 34)
"""How far below its point a text may stand, in pixels, the best first."""

_HALF_HEIGHT: Final = 8
_HALF_MARK: Final = 6
_HALF_LETTER: Final = 3.5


@frozen
class Spot:
    """A point on a chart and the text that belongs to it.

    Attributes:
        x: How far right it is, in pixels.
        y: How far down it is, in pixels.
        letters: How long the text is.
        arrow: How high an arrow goes up from it, in pixels; 0 without one.
    """

    x: float
    y: float
    letters: int
    arrow: int = 0


@frozen
class _Box:
    x: float
    y: float
    half_width: float
    half_height: float

    def touches(self, other: "_Box") -> bool:
        across = self.half_width + other.half_width - abs(self.x - other.x)
        down = self.half_height + other.half_height - abs(self.y - other.y)
        return across > 0 and down > 0


def place_words(spots: Sequence[Spot]) -> list[int]:
    """Choose for each spot how far below its point the text stands: the first place that is free.

    Where no place is, it is the best one all the same.

    >>> place_words([Spot(0, 100, 6), Spot(4, 104, 6)])
    [-16, 18]
    """
    taken = [box for spot in spots for box in _boxes(spot)]
    chosen: list[int] = []
    for spot in spots:
        place = next((one for one in PLACES if _is_free(_words(spot, one), taken)), PLACES[0])
        taken.append(_words(spot, place))
        chosen.append(place)
    return chosen


def _boxes(spot: Spot) -> tuple[_Box, ...]:
    half = spot.arrow / 2
    return (
        _Box(spot.x, spot.y, _HALF_MARK, _HALF_MARK),
        *([_Box(spot.x, spot.y - half, _HALF_MARK, half + _HALF_MARK)] if half else []),
    )


def _words(spot: Spot, place: int) -> _Box:
    return _Box(spot.x, spot.y + place, spot.letters * _HALF_LETTER, _HALF_HEIGHT)


def _is_free(box: _Box, taken: Iterable[_Box]) -> bool:
    return not any(box.touches(one) for one in taken)
