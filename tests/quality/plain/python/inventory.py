"""What is in stock, and which of it to order."""

from dataclasses import dataclass, field


@dataclass
class Item:
    key: str
    title: str
    price: float
    quantity: int = 0
    tags: set[str] = field(default_factory=set)


class Inventory:
    def __init__(self) -> None:
        self._items: dict[str, Item] = {}

    def add(self, item: Item) -> None:
        known = self._items.get(item.key)
        if known is not None:
            known.quantity += item.quantity
        else:
            self._items[item.key] = item

    def remove(self, key: str, quantity: int) -> bool:
        item = self._items.get(key)
        if item is None or item.quantity < quantity:
            return False
        item.quantity -= quantity
        return True

    def total(self) -> float:
        return sum(item.price * item.quantity for item in self._items.values())

    def to_order(self, least: int = 5) -> list[str]:
        return [
            f"{i.title}: {least - i.quantity}" for i in self._items.values() if i.quantity < least
        ]

    def select(self, tag: str) -> list[Item]:
        found = [item for item in self._items.values() if tag in item.tags]
        return sorted(found, key=lambda item: item.title)
