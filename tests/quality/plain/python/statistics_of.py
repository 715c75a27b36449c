"""Means, medians and histograms of numbers."""

import math
from collections import Counter
from dataclasses import dataclass


@dataclass
class Summary:
    count: int
    mean: float
    deviation: float
    median: float


def summarize(values: list[float]) -> Summary:
    if not values:
        return Summary(0, 0.0, 0.0, 0.0)
    ordered = sorted(values)
    count = len(ordered)
    mean = sum(ordered) / count
    variance = sum((value - mean) ** 2 for value in ordered) / count
    middle = count // 2
    median = ordered[middle] if count % 2 else (ordered[middle - 1] + ordered[middle]) / 2
    return Summary(count, mean, math.sqrt(variance), median)


def histogram(values: list[int], width: int = 40) -> str:
    counts = Counter(values)
    if not counts:
        return ""
    highest = max(counts.values())
    rows = []
    for value in sorted(counts):
        bar = "#" * round(counts[value] * width / highest)
        rows.append(f"{value:>6} {bar} {counts[value]}")
    return "\n".join(rows)
