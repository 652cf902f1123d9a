"""Reads the tables. Nothing but Python's own library is needed."""

import csv
import sys
from pathlib import Path


def read_table(name):
    """The rows of a table, all values as text: amounts become decimals where they are added up."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "dist/data")
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
