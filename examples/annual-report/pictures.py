#!/usr/bin/env python3
"""Draws chart.png and logo.png, as PDF by hand, and lets poppler make pictures of them."""
import os
import struct
import subprocess
import tempfile
import zlib

DPI = 300
ACCENT = "0.09 0.25 0.43"
GREY = "0.62 0.66 0.71"


def pdf(width, height, drawing):
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(drawing)}>>stream\n{drawing}\nendstream\n",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{place:010} 00000 n \n" for place in places)
    return out + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"


def png(name, width, height, drawing):
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.join(folder, "page")
        with open(page + ".pdf", "w") as file:
            file.write(pdf(width, height, drawing))
        subprocess.run(["pdftocairo", "-png", "-singlefile", "-r", str(DPI), page + ".pdf", page], check=True)
        with open(page + ".png", "rb") as file:
            picture = file.read()
    # The size in pixels to the meter stands behind the header.
    dots = b"pHYs" + struct.pack(">IIB", *[round(DPI / 0.0254)] * 2, 1)
    chunk = struct.pack(">I", 9) + dots + struct.pack(">I", zlib.crc32(dots))
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), "wb") as file:
        file.write(picture[:33] + chunk + picture[33:])


def text(x, y, size, string, colour="0 0 0"):
    return f"BT {colour} rg /F {size} Tf {x} {y} Td ({string}) Tj ET"


def chart():
    """Bars of the schools supported, a year each."""
    schools = {2021: 118, 2022: 139, 2023: 167, 2024: 190, 2025: 214}
    drawing = []
    for place, (year, count) in enumerate(schools.items()):
        x, height = 20 + 64 * place, count * 0.62
        colour = ACCENT if year == max(schools) else GREY
        drawing.append(f"{colour} rg {x} 22 40 {height} re f")
        drawing.append(text(x + 10, 27 + height, 12, count, colour if year == max(schools) else "0.3 0.3 0.3"))
        drawing.append(text(x + 8, 6, 11, year, "0.2 0.2 0.2"))
    drawing.append("0.3 0.3 0.3 RG 0.8 w 8 22 m 328 22 l S")
    png("chart.png", 336, 172, "\n".join(drawing))


def logo():
    """A spring: three waves under a dot."""
    drawing = [f"{ACCENT} RG {ACCENT} rg 3.2 w 1 J"]
    for line in range(3):
        y = 14 + 9 * line
        inset = 3 * line
        drawing.append(
            f"{4 + inset} {y} m {12 + inset} {y + 9} {18} {y + 9} 26 {y} c "
            f"{34} {y - 9} {40 - inset} {y - 9} {48 - inset} {y} c S"
        )
    drawing.append("26 48 m " + "30.4 48 34 51.6 34 56 c 34 60.4 30.4 64 26 64 c "
                   "21.6 64 18 60.4 18 56 c 18 51.6 21.6 48 26 48 c f")
    png("logo.png", 52, 68, "\n".join(drawing))


chart()
logo()
