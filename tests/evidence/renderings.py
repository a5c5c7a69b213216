"""How people write values in prose: made for the tests, apart from what the grounder knows."""

from datetime import date
from itertools import pairwise

from carereform.values import Hedge, Money, Quantity

HEDGES = {
    Hedge.EXACTLY: ("{}",),
    Hedge.UP_TO: ("up to {}", "no more than {}", "not more than {}", "as many as {}"),
    Hedge.AT_LEAST: ("at least {}", "a minimum of {}", "no fewer than {}", "not less than {}"),
    Hedge.OVER: ("over {}", "more than {}", "in excess of {}"),
    Hedge.UNDER: ("under {}", "less than {}", "fewer than {}", "below {}"),
    Hedge.ABOUT: ("about {}", "around {}", "approximately {}", "nearly {}", "some {}", "~{}"),
}
"""How each hedge is written around a figure."""

PLACES = (
    "{}",
    "The plan names {}.",
    "It was told of a scheme ({}), then closed.",
    "It pays for {}; later others did",
    "The council set aside {} when it met.",
)
"""Sentences that a figure may stand in and that say nothing else."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)

_SMALL = (
    *("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spell(number: int) -> str:
    """Write a number from 1 to 999,999 in words."""
    if number < len(_SMALL):
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return f"{_TENS[tens - 2]}{f'-{_SMALL[ones]}' if ones else ''}"
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_SMALL[hundreds]} hundred{f' and {spell(rest)}' if rest else ''}"
    thousands, rest = divmod(number, 1000)
    link = "" if not rest else f" and {spell(rest)}" if rest < 100 else f" {spell(rest)}"
    return f"{spell(thousands)} thousand{link}"


def write_money(money: Money) -> tuple[str, ...]:
    """Write a sum that has no hedge in every usual way."""
    short = str(money)
    if not money.precision:
        return (short, short.replace(",", ""))
    figure, letter = short.rstrip("kmbn"), short.lstrip("£0123456789.,")
    word = {"k": "thousand", "m": "million", "bn": "billion"}[letter]
    in_full = f"£{money.pence // 100:,}"
    spelt = figure.removeprefix("£").replace(",", "")
    words = (f"{spell(int(spelt))} {word} pounds",) if spelt.isdigit() and int(spelt) else ()
    return (short, f"{figure} {word}", f"{figure}{word}", in_full, *words)


def write_number(number: int) -> tuple[str, ...]:
    """Write a whole number in every usual way."""
    spelt = (spell(number),) if 0 < number < 1_000_000 else ()
    return (str(number), f"{number:,}", *spelt)


def write_day(day: date) -> tuple[str, ...]:
    """Write a day in every usual way, the day before the month."""
    tens, ones = divmod(day.day, 10)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(0 if tens == 1 else ones, "th")
    month = MONTHS[day.month - 1]
    numeric = f"{day.day}{{}}{day.month}{{}}{day.year}"
    short = (f"{day.day}.{day.month}.{day.year % 100:02}",) if 2000 <= day.year < 2100 else ()
    return (
        f"{day.day} {month} {day.year}",
        f"{day.day}{ending} {month} {day.year}",
        f"{day.day}{ending} of {month[:3]} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day:%A} {day.day} {month} {day.year}",
        *(numeric.format(mark, mark) for mark in "./"),
        f"{day:%d.%m.%Y}",
        day.isoformat(),
        *short,
    )


def neighbours(quantity: Quantity) -> tuple[Quantity, ...]:
    """The quantities that are next to one: another number, hedge, unit or rate."""
    number, hedge, unit = quantity.number, quantity.hedge, quantity.unit
    return (
        Quantity(number=number + 1, hedge=hedge, unit=unit),
        *(() if number <= 1 else (Quantity(number=number - 1, hedge=hedge, unit=unit),)),
        *(Quantity(number=number, hedge=other, unit=unit) for other in Hedge if other != hedge),
        Quantity(number=number, hedge=hedge, unit="torches"),
        Quantity(number=number, hedge=hedge, unit="%"),
        Quantity(number=number, hedge=hedge, unit=unit, per="year"),
        Quantity(number=number, hedge=hedge, unit=unit, upper=number + 1),
    )


def relayouts(text: str) -> tuple[str, ...]:
    """The same words in other layouts."""
    middles = [(a, b) for a, b in pairwise(range(len(text))) if text[a : b + 1].isalpha()]
    cut = middles[len(middles) // 2][1] if middles else 0
    return (
        text.upper(),
        text.replace(" ", "  "),
        text.replace(" ", "\n"),
        text.replace(" ", "\r\n\t"),
        f"\u2022 **{text}**",
        text.replace("-", "\u2010"),
        text.replace("-", "\u2013"),
        f"{text[:cut]}-\n{text[cut:]}" if cut else text,
        "".join(chr(ord(a) + 0xFEE0) if a.isdigit() else a for a in text),
    )
