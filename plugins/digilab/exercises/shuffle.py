"""An order that looks like chance and is the same in every build: the digest of names decides."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def shuffled(items: Sequence[Item], seed: str, *names: str) -> tuple[Item, ...]:
    """Give items in an order that their names and the seed decide; never in the order given, if there are two.

    Args:
        items: what is put in order.
        seed: what the order is for: a slug, a word's id.
        names: a name for each item; without them their places.
    """
    given = names or [str(index) for index in range(len(items))]
    keys = [hashlib.sha256(f"{seed}\n{name}".encode()).digest() for name in given]
    order = sorted(range(len(items)), key=keys.__getitem__)
    if len(order) > 1 and order == sorted(order):
        order = [*order[1:], order[0]]
    return tuple(items[index] for index in order)


def spread(items: Sequence[Item], most: int) -> tuple[Item, ...]:
    """Give at most so many items, first and last among them, the others evenly between."""
    if len(items) <= most:
        return tuple(items)
    if most == 1:
        return (items[0],)
    return tuple(items[round(index * (len(items) - 1) / (most - 1))] for index in range(most))
