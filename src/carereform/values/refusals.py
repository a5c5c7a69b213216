"""How a text that can't be read is refused: what was found, what is wanted, an example."""

import re
from typing import Final

__all__ = ["refuse", "refuse_type", "show"]

_LONGEST_SHOWN: Final = 60


def show(text: str) -> str:
    """Quote a text for a message, cutting it where it is long.

    >>> show("£45 million")
    "'£45 million'"
    """
    if len(text) > _LONGEST_SHOWN:
        return repr(text[:_LONGEST_SHOWN] + "...")
    return repr(text)


def refuse(text: str, wanted: str, like: str, reason: str | None = None) -> ValueError:
    """Make the error for a text that isn't `wanted`; the caller raises it.

    `like` holds examples of the right form, `reason` what is wrong where the caller knows it.

    >>> refuse("£45 million", "an amount of money", "£45m or £3,000").args[0]
    "'£45 million' is not an amount of money; write it like £45m or £3,000"
    """
    known = reason or _find_reason(text)
    because = f" ({known})" if known else ""
    return ValueError(f"{show(text)} is not {wanted}{because}; write it like {like}")


def refuse_type(given: object, wanted: str, like: str) -> TypeError:
    """Make the error for what isn't of the type wanted; the caller raises it.

    Type checkers find such calls before they are made; a notebook has none.

    >>> refuse_type("2024-01-01", "a day", "date(2024, 1, 1)").args[0]
    "'2024-01-01' is not a day; write it like date(2024, 1, 1)"
    """
    shown = repr(given)
    if len(shown) > _LONGEST_SHOWN:
        shown = f"{shown[:_LONGEST_SHOWN]}..."
    return TypeError(f"{shown} is not {wanted}; write it like {like}")


def _find_reason(text: str) -> str | None:
    if text == "":
        return "it is empty"
    if text != text.strip() or re.search(r"\s\s|[^\S ]", text):
        return "it has spaces or line ends too many"
    if any(character.isnumeric() and not character.isascii() for character in text):
        return "digits are 0 to 9 only"
    return None
