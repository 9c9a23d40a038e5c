"""Draw bars as a picture in SVG."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence

from ...printable import printable

# Told apart by those who see colours otherwise, too (Okabe and Ito).
_COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#999999")
_LEFT, _TOP, _HEIGHT, _BELOW = 70, 50, 240, 60
_STEP, _BAR = 70, 46
_LEGEND = 190
_LINE = 20
_STEPS = (1, 2, 2.5, 5, 10)

Bars = Mapping[str, Mapping[str, float]]
"""What stands below each bar, and the amounts that it is made of, by what they are called."""


def draw(title: str, bars: Bars) -> str:
    """Draw bars of stacked amounts, with a legend if they are made of more than one. Returns the SVG."""
    totals: dict[str, float] = {}
    for amounts in bars.values():
        for name, amount in amounts.items():
            totals[name] = totals.get(name, 0.0) + amount
    # The last colour is for all that there is no other for.
    names = sorted(totals, key=lambda name: -totals[name])
    colours = {name: _COLOURS[min(place, len(_COLOURS) - 1)] for place, name in enumerate(names)}
    legend = names if len(names) > 1 else []
    width = _LEFT + max(_STEP * len(bars), 320) + (_LEGEND if legend else 20)
    height = _TOP + max(_HEIGHT + _BELOW, _LINE * min(len(legend), len(_COLOURS)) + _LINE)
    scale = _scale(max((sum(amounts.values()) for amounts in bars.values()), default=0.0))
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"',
        f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        _text(_LEFT, _TOP / 2, title, 'font-size="16"'),
        *_axis(scale, width - (_LEGEND if legend else 20)),
        *_bars(bars, colours, scale[-1]),
        *_legend(legend, colours, width - _LEGEND + 20),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _scale(most: float) -> Sequence[float]:
    """Choose round numbers from 0 to at least this."""
    power = 1.0
    while power * 10 < most / 4:
        power *= 10
    while power > most / 4 > 0:
        power /= 10
    step = next((power * factor for factor in _STEPS if power * factor * 4 >= most), power * 10) if most else 1.0
    return [step * place for place in range(5)]


def _axis(scale: Sequence[float], right: float) -> Iterator[str]:
    for value in scale:
        y = _TOP + _HEIGHT * (1 - value / scale[-1])
        yield f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}" stroke="#dddddd"/>'
        yield _text(_LEFT - 8, y + 4, f"{value:,.10g}", 'text-anchor="end"')


def _bars(bars: Bars, colours: Mapping[str, str], top: float) -> Iterator[str]:
    for place, (label, amounts) in enumerate(bars.items()):
        x, y = _LEFT + place * _STEP + (_STEP - _BAR) / 2, float(_TOP + _HEIGHT)
        for name, colour in colours.items():
            height = _HEIGHT * amounts.get(name, 0.0) / top
            y -= height
            note = html.escape(printable(f"{label} {name}: {amounts.get(name, 0.0):,.1f}", 200))
            shape = f'x="{x:.1f}" y="{y:.1f}" width="{_BAR}" height="{height:.1f}" fill="{colour}"'
            yield f"<rect {shape}><title>{note}</title></rect>" if height else ""
        yield _text(x + _BAR / 2, _TOP + _HEIGHT + 18, label[:11], 'text-anchor="middle" font-size="10"')


def _legend(names: Sequence[str], colours: Mapping[str, str], x: float) -> Iterator[str]:
    for place, name in enumerate(names[: len(_COLOURS)]):
        y = _TOP + place * _LINE
        is_rest = place == len(_COLOURS) - 1 and len(names) > len(_COLOURS)
        yield f'<rect x="{x}" y="{y}" width="12" height="12" fill="{colours[name]}"/>'
        yield _text(x + 18, y + 11, f"{len(names) - place} others" if is_rest else name[:24], "")


def _text(x: float, y: float, text: str, attributes: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {attributes}>{html.escape(printable(text, 80))}</text>'
