#!/usr/bin/env python3
"""Draws every icon file from the two drawings in icons/.

Only needed when a drawing changes; the results are committed. Needs `pip install cairosvg pillow`.
Up to 32 pixels the simpler drawing is used, because the figure in the doorway would be a smear there.
"""

import io
from pathlib import Path

import cairosvg
from PIL import Image

ICONS = Path(__file__).resolve().parent.parent / "icons"
SMALL_UP_TO = 32

# The names that the bundler, the freedesktop icon theme and the documentation expect.
PNG = {
    "16x16.png": 16,
    "24x24.png": 24,
    "32x32.png": 32,
    "48x48.png": 48,
    "64x64.png": 64,
    "128x128.png": 128,
    "128x128@2x.png": 256,
    "256x256.png": 256,
    "512x512.png": 512,
}
ICO = [16, 24, 32, 48, 64, 128, 256]


def draw(size: int) -> Image.Image:
    drawing = "ankommen-small.svg" if size <= SMALL_UP_TO else "ankommen.svg"
    png = cairosvg.svg2png(url=str(ICONS / drawing), output_width=size, output_height=size)
    return Image.open(io.BytesIO(png)).convert("RGBA")


def draw_mac(size: int) -> Image.Image:
    """macOS expects a tile of 824 on a canvas of 1024, with nothing around it."""
    tile = round(size * 844 / 1024)  # the drawing has a margin of its own of 12 in 512
    canvas = Image.new("RGBA", (size, size))
    drawn = draw(size) if size <= SMALL_UP_TO else draw(tile)
    place = (size - drawn.width) // 2
    canvas.alpha_composite(drawn, (place, place))
    return canvas


def main() -> None:
    for name, size in PNG.items():
        draw(size).save(ICONS / name, optimize=True)
    largest = draw(max(ICO))
    others = [draw(size) for size in ICO[:-1]]
    largest.save(ICONS / "icon.ico", sizes=[(s, s) for s in ICO], append_images=others)
    mac = [draw_mac(size) for size in (16, 32, 64, 128, 256, 512)]
    draw_mac(1024).save(ICONS / "icon.icns", append_images=mac)


if __name__ == "__main__":
    main()
