# ruff: noqa: ANN401 - a specification is JSON, and holds anything
"""A chart as the specification that it becomes: its layers, their rows and their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import altair as alt

Row = dict[str, Any]


def read_spec(chart: alt.LayerChart) -> dict[str, Any]:
    """Make the specification, which Altair holds against the schema of Vega-Lite."""
    spec: dict[str, Any] = chart.to_dict()
    return spec


def read_layers(chart: alt.LayerChart) -> list[tuple[dict[str, Any], list[Row]]]:
    """Every layer with its rows."""
    spec = read_spec(chart)
    return [(layer, spec["datasets"][layer["data"]["name"]]) for layer in spec["layer"]]


def rows_with(chart: alt.LayerChart, mark: str, field: str, place: str = "x") -> list[Row]:
    """The rows of the layers of a mark that put a field in a place."""
    return [
        row
        for layer, rows in read_layers(chart)
        if layer["mark"]["type"] == mark
        if layer["encoding"].get(place, {}).get("field") == field
        for row in rows
    ]


def titles_of(chart: alt.LayerChart, place: str) -> set[str]:
    """What the layers call an axis."""
    return {
        encoded.get("title") or encoded["axis"]["title"]
        for layer, _ in read_layers(chart)
        if "field" in (encoded := layer["encoding"].get(place, {}))
    }


def values_in(node: Any) -> list[Any]:
    """Everything that stands anywhere in a specification."""
    match node:
        case dict():
            return [value for one in node.values() for value in values_in(one)]
        case list():
            return [value for one in node for value in values_in(one)]
        case _:
            return [node]
