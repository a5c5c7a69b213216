"""HTML for notebooks: data stay text, and text is readable on any ground."""

import re

import pytest
from hypothesis import given

from carereform.markup import STYLE, counted, element, linked, output, table
from tests.pages import Page, read_page, texts

GROUNDS = {
    "a plain page": ("000000", "ffffff"),
    "JupyterLab, light": ("212121", "f5f5f5"),
    "JupyterLab, dark": ("ffffff", "212121"),
    "VS Code, light": ("3b3b3b", "ffffff"),
    "VS Code, dark": ("cccccc", "1e1e1e"),
}
"""The colours of text and of what is behind it, in the darkest and lightest rows of a table."""


def _channels(colour: str) -> list[float]:
    return [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]


def _luminance(channels: list[float]) -> float:
    linear = [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: list[float], other: list[float]) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@given(texts, texts)
def test_texts_and_attributes_are_read_back_as_they_were(text: str, title: str) -> None:
    """Nothing in them opens or closes anything."""
    page = Page(element("td", text, title=title).text)

    assert [("td", {"title": title})] == page.elements
    assert text == page.text


@given(texts)
def test_a_link_leads_to_an_address_of_the_web_or_is_none(text: str) -> None:
    """Whatever is in the text, it is seen whole."""
    page = read_page(output(linked(text)))

    assert text == page.text


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "data:text/html,x", " https://a.org", "https://", "//a.org"]
)
def test_what_is_no_address_of_the_web_is_no_link(text: str) -> None:
    """A click on data mustn't run anything."""
    assert text == linked(text)


def test_half_a_character_does_not_stop_the_display() -> None:
    """It can't be sent to a browser, so something stands for it."""
    assert "a?" == Page(element("p", "a\ud800").text).text


def test_a_table_has_a_caption_and_counts_what_it_leaves_out() -> None:
    """In thousands that can be read."""
    whole = table("Events", [element("th", "id")], [[element("td", "assent")]], left=1149)
    page = read_page(output(whole))

    assert (["Events"], ["id"], [["assent"]]) == (page.captions, page.headings, page.cells)
    assert page.text.endswith("… and 1,149 more")


def test_every_rule_of_the_sheet_is_bound_to_its_class() -> None:
    """A display changes nothing else on the page."""
    assert all(rule.startswith(".carereform") for rule in STYLE.splitlines())
    assert "," not in re.sub(r":is\([^)]*\)|\{[^}]*\}", "", STYLE)


def test_marks_are_readable_on_their_own_ground() -> None:
    """At 4.5 to 1, as the guidelines for accessible pages ask."""
    grounds = re.findall(r"background:#([0-9a-f]{6})", STYLE)

    assert 4 == len(grounds)
    assert all(_contrast(_channels("ffffff"), _channels(one)) >= 4.5 for one in grounds)


@pytest.mark.parametrize("where", GROUNDS)
def test_quiet_text_is_readable_on_the_ground_of_each_theme(where: str) -> None:
    """It is the colour of the page's own text, thinned."""
    text, ground = (_channels(colour) for colour in GROUNDS[where])
    opacities = [float(one) for one in re.findall(r"opacity:([0-9.]+)", STYLE)]

    assert opacities
    for share in opacities:
        thinned = [share * a + (1 - share) * b for a, b in zip(text, ground, strict=True)]
        assert _contrast(thinned, ground) >= 4.5


def test_one_thing_is_counted_in_the_singular() -> None:
    """And none in the plural."""
    expected = ["0 rows", "1 row", "2 rows"]

    assert expected == [counted(count, "row") for count in range(3)]
