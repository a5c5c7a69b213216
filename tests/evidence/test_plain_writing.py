"""Plain writing: what is smoothed away, and what stays because it counts."""

import pytest

from carereform.evidence.plain_writing import SPOILT, Writing, smooth


@pytest.mark.parametrize(
    ("raw", "smoothed"),
    [
        ("a two-\nyear trial", "a two-year trial"),
        ("a TWO-\nYEAR trial", "a TWO-YEAR trial"),
        ("mid-\nyear", "mid-year"),
        ("co-\noperatives", "cooperatives"),
        ("six-\nteen", "sixteen"),
        ("six- \r\n teen", "sixteen"),
        ("6-\n7", "6- 7"),
        ("two\u00adyear", "twoyear"),
        ("children’s", "childrens"),
        ("6’000", f"6{SPOILT}000"),
        ("1\u200b2", f"1{SPOILT}2"),
        ("“hubs” and 'more'", '"hubs" and "more"'),
        ("\u2022 **Over**  £27m", "Over £27m"),
        ("\u22125%", "-5%"),
        ("12\u201319", "12-19"),
        ("12 \u2013 19", "12 - 19"),
        ("£12\u2013£19", "£12-£19"),
        ("two\u2013year", "two-year"),
        ("12\u00b2", "12"),
        ("CO\u2082 and 12\u2082", "CO and 12"),
        ("a\u2212b", "a - b"),
        ("co\u2010\noperatives", "cooperatives"),
        ("12\u00aa", "12a"),
        ("\u2460 first", "first"),
        ("\uff11\uff12", "12"),
        ("co\u2011operate", "co-operate"),
    ],
)
def test_text_is_smoothed(raw: str, smoothed: str) -> None:
    """One space between tokens, one kind of dash, no bullets and no notes."""
    assert smoothed == smooth(raw).cased


def test_capitals_go_only_where_places_stay() -> None:
    """A letter that is two in lower case stays as it is, so that places are the same in both."""
    assert Writing("a \u0130 b", "A \u0130 B") == smooth("A \u0130 B")
