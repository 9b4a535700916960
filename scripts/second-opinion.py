#!/usr/bin/env python3
"""What another implementation says: public holidays by `holidays`, ends of periods by `python-dateutil`.

    pip install holidays==0.108 python-dateutil==2.9.0.post0
    scripts/second-opinion.py tests/data

writes `public_holidays.csv` and `period_ends.csv` there. Without a folder both are printed, one after the other: that is
what `crates/deadlines/tests/cases/second_opinion.rs` compares the committed files with, where Python is at hand.
"""

import sys
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

from dateutil.relativedelta import relativedelta
from holidays import Germany

LAENDER = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split()
# `holidays` knows Germany since its unity; ends of periods that start in 2060 reach further than that year.
HOLIDAYS = range(1991, 2070)
FIRST, LAST = date(1990, 1, 1), date(2060, 12, 31)

# Every length of the shipped rules, the half months of § 189 BGB, and some that no rule has yet.
LENGTHS = [
    ("day", 1), ("day", 5), ("day", 14), ("day", 21), ("day", 30),
    ("week", 1), ("week", 2), ("week", 8),
    ("half_month", 1), ("half_month", 3),
    ("month", 1), ("month", 3), ("month", 6), ("month", 13), ("month", 36),
    ("year", 1), ("year", 3), ("year", 5), ("year", 6),
]


def holidays():
    """Day, Länder that keep it everywhere, Länder of which some communes keep it."""
    everywhere, somewhere = {}, {}
    for land in LAENDER:
        for day in Germany(subdiv=land, years=HOLIDAYS):
            everywhere.setdefault(day, set()).add(land)
        for day in Germany(subdiv=land, years=HOLIDAYS, categories=("catholic",)):
            somewhere.setdefault(day, set()).add(land)
    for day in Germany(subdiv="Augsburg", years=HOLIDAYS):
        if "BY" not in everywhere.get(day, ()):
            somewhere.setdefault(day, set()).add("BY")
    yield "day;laender;some_communes"
    for day in sorted(everywhere.keys() | somewhere.keys()):
        lands = everywhere.get(day, set())
        some = [land for land in LAENDER if land in somewhere.get(day, set()) - lands]
        names = "all" if len(lands) == 16 else " ".join(land for land in LAENDER if land in lands)
        yield f"{day};{names};{' '.join(some)}"


def end(event, unit, length, counts_itself):
    """The end by the calendar, §§ 187 to 189 BGB; with `counts_itself` after § 187 II."""
    if unit == "half_month" and length > 1:
        return end(event, "month", length // 2, counts_itself) + timedelta(days=15 * (length % 2))
    if unit in ("day", "week", "half_month"):
        days = length * {"day": 1, "week": 7, "half_month": 15}[unit]
        return event + timedelta(days=days - counts_itself)
    corresponding = event + relativedelta(**{f"{unit}s": length})
    # A day that the last month does not have has already become its last one.
    is_there = corresponding.day == event.day
    return corresponding - timedelta(days=1) if counts_itself and is_there else corresponding


def ends():
    """For each length how many days after the event a period ends, for all events in order; the same number for several
    events in a row stands once, with how often it comes."""
    yield "unit;length;start;days"
    events = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    for unit, length in LENGTHS:
        for start, counts_itself in (("event", False), ("day", True)):
            days = ((end(event, unit, length, counts_itself) - event).days for event in events)
            runs = " ".join(f"{value}x{len(list(run))}" for value, run in groupby(days))
            yield f"{unit};{length};{start};{runs}"


def main():
    tables = {"public_holidays.csv": holidays(), "period_ends.csv": ends()}
    for name, lines in tables.items():
        text = "".join(f"{line}\n" for line in lines)
        if len(sys.argv) > 1:
            (Path(sys.argv[1]) / name).write_text(text, encoding="utf-8")
        else:
            sys.stdout.buffer.write(text.encode("utf-8"))


main()
