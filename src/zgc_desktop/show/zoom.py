"""What part of the slide fills the screen: a magnification, and the place of the slide in the middle."""

from __future__ import annotations

from typing import NamedTuple

#: Of a slide, in its own pixels.
WIDTH, HEIGHT = 1920.0, 1080.0
MOST = 8.0
#: What one press or one notch of the wheel does.
STEP = 1.25
#: A region drawn smaller than this, in slide pixels, was only a click.
SMALLEST = 40.0
CLICK = 2.0


class Zoom(NamedTuple):
    """`scale` from 1, the whole slide, to MOST; `x` and `y` in slide pixels. No part beside the slide is ever shown."""

    scale: float = 1.0
    x: float = WIDTH / 2
    y: float = HEIGHT / 2

    @property
    def whole(self) -> bool:
        """Whether the slide is shown as a whole."""
        return self.scale <= 1.0

    @property
    def region(self) -> tuple[float, float, float, float]:
        """What is shown: left, top, width and height in slide pixels."""
        width, height = WIDTH / self.scale, HEIGHT / self.scale
        return self.x - width / 2, self.y - height / 2, width, height

    def scaled(self, factor: float, x: float | None = None, y: float | None = None) -> Zoom:
        """Larger or smaller; a place of the slide, by default the one in the middle, stays where it is."""
        at_x, at_y = self.x if x is None else x, self.y if y is None else y
        scale = min(MOST, max(1.0, self.scale * factor))
        shrink = self.scale / scale
        return _inside(scale, at_x + (self.x - at_x) * shrink, at_y + (self.y - at_y) * shrink)

    def moved(self, dx: float, dy: float) -> Zoom:
        """Another part at the same magnification, so many slide pixels away."""
        return _inside(self.scale, self.x + dx, self.y + dy)


def onto(x: float, y: float, width: float, height: float) -> Zoom:
    """All of a region, as large as it will go; a region too small to be meant shows what is around it."""
    middle = (x + width / 2, y + height / 2)
    if width < SMALLEST and height < SMALLEST:
        return _inside(CLICK, *middle)
    scale = min(WIDTH / max(width, 1.0), HEIGHT / max(height, 1.0))
    return _inside(min(MOST, max(1.0, scale)), *middle)


def _inside(scale: float, x: float, y: float) -> Zoom:
    half_width, half_height = WIDTH / scale / 2, HEIGHT / scale / 2
    return Zoom(
        scale,
        min(WIDTH - half_width, max(half_width, x)),
        min(HEIGHT - half_height, max(half_height, y)),
    )
