"""The colours of charts: those of Okabe and Ito, which colour-blind readers tell apart.

No chart says anything by colour alone: a word, a shape or a number says it too.
"""

from typing import Final

__all__ = [
    "BLUE",
    "GREEN",
    "GREY",
    "INK",
    "PALE",
    "PAPER",
    "PURPLE",
    "SKY",
    "VERMILLION",
]

PAPER: Final = "#FFFFFF"
INK: Final = "#1A1A1A"
GREY: Final = "#666666"
PALE: Final = "#DDDDDD"

BLUE: Final = "#0072B2"
SKY: Final = "#56B4E9"
GREEN: Final = "#009E73"
VERMILLION: Final = "#D55E00"
PURPLE: Final = "#CC79A7"
