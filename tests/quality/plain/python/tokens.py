"""A tokenizer and evaluator for arithmetic."""

import re
from collections.abc import Iterator

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|(.))")


def tokenize(text: str) -> Iterator[str]:
    for number, operator in TOKEN.findall(text):
        yield number or operator


class Parser:
    def __init__(self, text: str) -> None:
        self.tokens = list(tokenize(text))
        self.position = 0

    def peek(self) -> str | None:
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def next(self) -> str:
        token = self.tokens[self.position]
        self.position += 1
        return token

    def expression(self) -> float:
        value = self.term()
        while self.peek() in ("+", "-"):
            value = value + self.term() if self.next() == "+" else value - self.term()
        return value

    def term(self) -> float:
        value = self.factor()
        while self.peek() in ("*", "/"):
            if self.next() == "*":
                value *= self.factor()
            else:
                divisor = self.factor()
                if divisor == 0:
                    raise ZeroDivisionError("division by zero in the expression")
                value /= divisor
        return value

    def factor(self) -> float:
        token = self.next()
        if token == "(":
            value = self.expression()
            if self.next() != ")":
                raise SyntaxError("a parenthesis is not closed")
            return value
        return float(token)


def evaluate(text: str) -> float:
    return Parser(text).expression()
