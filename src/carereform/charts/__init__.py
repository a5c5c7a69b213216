"""Charts of the record, drawn with Altair: `pip install 'carereform[charts]'`.

Each is a pure function of a `Reform` that gives an Altair chart, with a title, the units, the
day and the edition that it is from, and its main figures in words as `chart.description`.
"""

from carereform.charts.money import money
from carereform.charts.outcomes import outcomes
from carereform.charts.series import series
from carereform.charts.timeline import timeline

__all__ = ["money", "outcomes", "series", "timeline"]
