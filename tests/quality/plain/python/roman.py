"""Roman numerals, both ways."""

NUMERALS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def to_roman(number: int) -> str:
    if not 0 < number < 4000:
        raise ValueError(f"{number} has no Roman numeral")
    parts = []
    for value, numeral in NUMERALS:
        count, number = divmod(number, value)
        parts.append(numeral * count)
    return "".join(parts)


def from_roman(text: str) -> int:
    number = 0
    rest = text.upper()
    for value, numeral in NUMERALS:
        while rest.startswith(numeral):
            number += value
            rest = rest[len(numeral) :]
    if rest:
        raise ValueError(f"{text!r} is not a Roman numeral")
    return number
