"""Shortest ways in a weighted graph."""

import heapq
from collections import defaultdict


class Graph:
    def __init__(self) -> None:
        self.edges: dict[str, list[tuple[str, float]]] = defaultdict(list)

    def connect(self, source: str, target: str, weight: float = 1.0) -> None:
        self.edges[source].append((target, weight))
        self.edges[target].append((source, weight))

    def shortest(self, source: str, target: str) -> tuple[float, list[str]]:
        queue: list[tuple[float, str, list[str]]] = [(0.0, source, [source])]
        visited: set[str] = set()
        while queue:
            distance, node, path = heapq.heappop(queue)
            if node == target:
                return distance, path
            if node in visited:
                continue
            visited.add(node)
            for neighbour, weight in self.edges[node]:
                if neighbour not in visited:
                    heapq.heappush(queue, (distance + weight, neighbour, [*path, neighbour]))
        return float("inf"), []
