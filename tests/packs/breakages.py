"""Small breakages of plain values: one place is drawn, and what stands there is changed."""

from collections.abc import Iterator

from hypothesis import strategies as st

from carereform.packs.plain import Path, Plain

__all__ = ["break_one", "get_at", "paths_of"]

TEXTS = (
    *("", " ", "yes", "no", "true", "True", "false", "null", "Null", "~", "-", "x", "Two words"),
    *("0", "1", "-1", "+1", "01", "1.0", "1.10", "1e3", "1e-3", "0x10", "0o7", ".5", "5.", ".inf"),
    *("-0", ".nan", "1_000", "12:30", "9" * 15, "9" * 16, "999999999999999.9", "1,000", "10,00"),
    *("2023", "1899", "2201", "2022-05", "2022-13", "2022-23", "2022-24", "2011/12", "2011/13"),
    *("2023-05-11", "2023-02-30", "2023-13-01", "2023-5-1", "spring 2023", "early 2023", "late"),
    *("on 2023-05-11", "on 2023", "in 2023", "in 2023-05-11", "by the end of 2023", "by event:x"),
    *("event:x", "in event:x", "on event:x", "by event:X", "between 2022 and 2023", "by 2023 "),
    *("between 2023 and 2022", "between 2022", "within 6 months of event:x", "about 2022-05"),
    *(
        "within 6 month of 2023",
        "within 1 year of early 2023",
        "before 1900",
        "2 years",
        "1 years",
    ),
    *("0 days", "1000 days", "1001 days", "each year", "each years", "2 years from 2023-04"),
    *("2023-24 to 2024-25", "2024-25 to 2023-24", "2 years from event:x"),
    *("£45m", "£45 million", "£1.2m to £1.5m", "£1.5m to £1.2m", "£1.2m to £1.25m", "£3,000"),
    *("£2.5", "£2.50", "£0.123456k", "over £27m", "under £0", "up to £5m per region", "£5m per"),
    *("£999999999999999bn", "12 areas", "up to 12 areas", "12 to 19", "19 to 12", "50%", "50 %"),
    *("under 0", "over -1", "about -1", "5 per cent", "5 hours per week", "12 to areas", "80 k"),
    *("unstated", "unsettled", "unknown", "will", "accepted", "Accepted", "owner", "counted"),
    *("council", "council:x", "body:x", "body:X", "commitment:x", "commitments:x", "Body:x"),
    *("event:", ":x", "body:x:y", "strategy:stable-homes", "a-b", "a--b", "-a", "A", "é", "x\n"),
)
KEYS = (
    *("titel", "title", "id", "number", "of", "made-in", "made_in", "deadline", "target", "when"),
    *("citations", "supports", "who", "dates", "figures", "details", "allow", "checked", "amount"),
    *("owner", "Owner", "published", "covers", "some-figure", "Some figure", "MON001", "mon001"),
    *("aliases", "period", "value", "sites", "lasts", "for", "for_", "part-of", "1", "null", ""),
)
LETTERS = "-: 0159abcx£%.,/A\n"


def paths_of(plain: Plain, path: Path = ()) -> Iterator[Path]:
    """Go through the path of every value in a value, its own first."""
    yield path
    if isinstance(plain, dict):
        for key, value in plain.items():
            yield from paths_of(value, (*path, key))
    elif isinstance(plain, list):
        for place, value in enumerate(plain):
            yield from paths_of(value, (*path, place))


def get_at(held: object, path: Path) -> object:
    """Get what stands at a path; None where nothing does."""
    for step in path:
        if isinstance(held, list):
            held = dict(enumerate(held))
        if not isinstance(held, dict) or step not in held:
            return None
        held = held[step]
    return held


@st.composite
def break_one(draw: st.DrawFn, plain: Plain) -> Plain:
    """Draw the value with one change at one place of it; it may still be right."""
    path = draw(st.sampled_from(list(paths_of(plain))))
    return _changed(draw, plain, path)


def _changed(draw: st.DrawFn, plain: Plain, path: Path) -> Plain:
    if not path:
        return draw(_changes_of(plain))
    step, rest = path[0], path[1:]
    if isinstance(plain, dict):
        held = dict(plain)
        if not rest and draw(st.booleans()):
            value = held.pop(str(step))
            if (key := draw(st.none() | st.sampled_from(KEYS) | _edits_of(str(step)))) is not None:
                held[key] = value
            return held
        return held | {str(step): _changed(draw, held[str(step)], rest)}
    elements = list(plain)
    changed = _changed(draw, elements[int(step)], rest)
    return [*elements[: int(step)], changed, *elements[int(step) + 1 :]]


def _changes_of(plain: Plain) -> st.SearchStrategy[Plain]:
    other: list[Plain] = [*TEXTS, [], {}, [plain], {"x": plain}]
    match plain:
        case str():
            return st.one_of(st.sampled_from(other), _edits_of(plain))
        case list():
            return st.sampled_from([*other, *plain, [*plain, *plain[:1]], [*plain, ""]])
        case dict():
            added = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(TEXTS), min_size=1)
            grown: st.SearchStrategy[Plain] = added.map(lambda more: {**plain, **more})
            return st.one_of(st.sampled_from(other), grown)


@st.composite
def _edits_of(draw: st.DrawFn, text: str) -> str:
    """Draw the text with a letter more, less or changed, or in other letters."""
    at = draw(st.integers(0, len(text)))
    letter = draw(st.sampled_from(["", *LETTERS]))
    after = draw(st.sampled_from([at, at + 1]))
    edited = f"{text[:at]}{letter}{text[after:]}"
    return draw(st.sampled_from([edited, edited, text.upper(), text.title(), f"{text} "]))
