"""Cooperation and conflict over time as an SVG picture that needs nothing but itself.

Bars of cooperation rise from the line, bars of conflict hang from it; each is as long as the sum of PLOVER's
intensities, and what somebody denies is hatched. Every bar tells its number where the picture is pointed at, and the
whole is described in words for those who do not see it.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from sayso.ledger import Affair, Period
from sayso.views.plain import neutralise

WIDTH, SIDE, TOP, HALF, BOTTOM = 720, 56, 48, 130, 64
COOPERATION, CONFLICT, INK = "#2b7a78", "#b5483a", "#333333"
BROADEST = 64  # width of a bar, at most
CROWDED = 11  # names under the bars that fit without being turned
LETTER = 7.2  # width of a letter of a legend, at most


def draw_affair(affair: Affair, title: str) -> str:
    """Draw the chart of an affair.

    Args:
        affair: What is drawn.
        title: What stands above it.
    """
    height = TOP + 2 * HALF + BOTTOM
    words = escape(neutralise(title))
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    font = f'font-family="sans-serif" font-size="12" fill="{INK}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title description" {font}>',
        f'<title id="title">{words}</title>',
        f'<desc id="description">{escape("; ".join(map(in_words, affair.periods)))}</desc>',
        *hatchings(),
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="{SIDE}" y="24" font-size="15" font-weight="bold">{words}</text>',
        *axis(affair),
        *bars(affair),
        *legend(height),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def in_words(period: Period) -> str:
    """Tell a month or year in words."""
    return (
        f"{period.name}: cooperation {period.cooperation + period.disputed_cooperation:g}, of which disputed "
        f"{period.disputed_cooperation:g}, conflict {period.conflict + period.disputed_conflict:g}, of which disputed "
        f"{period.disputed_conflict:g}"
    )


def hatchings() -> Iterator[str]:
    """Define the patterns of what is disputed."""
    yield "<defs>"
    for name, colour in (("cooperation", COOPERATION), ("conflict", CONFLICT)):
        yield (
            f'<pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<rect width="6" height="6" fill="{colour}" fill-opacity="0.15"/>'
            f'<rect width="2" height="6" fill="{colour}"/></pattern>'
        )
    yield "</defs>"


def greatest(affair: Affair) -> float:
    """Give the greatest sum of a bar, which fills half the height."""
    sums = [each.cooperation + each.disputed_cooperation for each in affair.periods]
    sums += [each.conflict + each.disputed_conflict for each in affair.periods]
    return max(sums, default=0.0) or 1.0


def axis(affair: Affair) -> Iterator[str]:
    """Draw the line from which the bars grow, and how long the longest is."""
    middle = TOP + HALF
    yield f'<line x1="{SIDE}" y1="{middle}" x2="{WIDTH - 16}" y2="{middle}" stroke="{INK}"/>'
    for y, sign in ((TOP, "+"), (TOP + 2 * HALF, "−")):
        yield f'<line x1="{SIDE}" y1="{y}" x2="{WIDTH - 16}" y2="{y}" stroke="{INK}" stroke-opacity="0.2"/>'
        yield f'<text x="{SIDE - 8}" y="{y + 4}" text-anchor="end">{sign}{greatest(affair):g}</text>'
    yield f'<text x="{SIDE - 8}" y="{middle + 4}" text-anchor="end">0</text>'


def bars(affair: Affair) -> Iterator[str]:
    """Draw the bars, each with its number, and the name of their month or year below."""
    step = (WIDTH - 16 - SIDE) / max(1, len(affair.periods))
    for place, period in enumerate(affair.periods):
        wide = min(step * 0.7, BROADEST)
        left = SIDE + step * (place + 0.5) - wide / 2
        for top, tall, fill, told in pieces(period, HALF / greatest(affair)):
            if tall:
                yield (
                    f'<rect x="{left:.1f}" y="{TOP + HALF + top:.1f}" width="{wide:.1f}" height="{tall:.1f}" '
                    f'fill="{fill}"><title>{period.name}: {told}</title></rect>'
                )
        yield name_below(left + wide / 2, period.name, turned=len(affair.periods) > CROWDED)


def pieces(period: Period, scale: float) -> Iterator[tuple[float, float, str, str]]:
    """Give the four pieces of a bar: its top from the line downward, its height, its colour, and what it tells."""
    rise, hatched_rise = period.cooperation * scale, period.disputed_cooperation * scale
    fall, hatched_fall = period.conflict * scale, period.disputed_conflict * scale
    yield -rise, rise, COOPERATION, f"cooperation {period.cooperation:g}"
    yield (
        -rise - hatched_rise,
        hatched_rise,
        "url(#cooperation)",
        f"disputed cooperation {period.disputed_cooperation:g}",
    )
    yield 0.0, fall, CONFLICT, f"conflict {period.conflict:g}"
    yield fall, hatched_fall, "url(#conflict)", f"disputed conflict {period.disputed_conflict:g}"


def name_below(x: float, name: str, *, turned: bool) -> str:
    """Write the name of a month or year below its bar; turned where many stand side by side."""
    y = TOP + 2 * HALF + 18
    if turned:
        return f'<text x="{x:.1f}" y="{y}" text-anchor="end" transform="rotate(-60 {x:.1f} {y})">{name}</text>'
    return f'<text x="{x:.1f}" y="{y}" text-anchor="middle">{name}</text>'


def legend(height: int) -> Iterator[str]:
    """Say what colours and hatchings mean."""
    entries = (
        ("cooperation", COOPERATION),
        ("disputed cooperation", "url(#cooperation)"),
        ("conflict", CONFLICT),
        ("disputed conflict", "url(#conflict)"),
    )
    x = SIDE
    for name, fill in entries:
        yield f'<rect x="{x}" y="{height - 20}" width="12" height="12" fill="{fill}"/>'
        yield f'<text x="{x + 18}" y="{height - 10}">{name}</text>'
        x += 18 + round(LETTER * len(name)) + 20
