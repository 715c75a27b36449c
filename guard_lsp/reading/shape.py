"""From what a file says to a value of the core, or to everything that is wrong with it.

Unknown keys are found here rather than by pydantic, which cannot say which key was meant; and the
`line` of each object is filled in, so that nobody can write it into a file.
"""

from __future__ import annotations

from enum import Enum, IntEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from guard_lsp.reading.error import Place, ReadError, Unreadable, choice, nearest
from guard_lsp.reading.tree import Node
from guard_lsp.reading.wording import in_words

M = TypeVar("M", bound=BaseModel)
_LINE = "line"


def validate(model: type[M], node: Node, **given: object) -> M:
    """`node` as a `model`. `given` are the fields that whoever reads sets and no file may write.

    Raises Unreadable with all errors.
    """
    check = _Check(node, frozenset(given))
    value = check.model(model, node.value, ())
    if not isinstance(value, dict):
        raise Unreadable([node.error("must be keys and values, `key: value` line by line")])
    try:
        valid = model.model_validate(value | given)
    except ValidationError as error:
        wrong = in_words(error, node, value)
        misspelt = check.misspelt
        check.errors += [error for place, error in wrong if place not in misspelt]
    else:
        if not check.errors:
            return valid
    raise Unreadable(check.errors)


class _Check:
    """One walk over a value beside the types it should have."""

    def __init__(self, node: Node, given: frozenset[str]) -> None:
        self.node = node
        self.given = given
        self.errors: list[ReadError] = []
        self.misspelt: set[Place] = set()  # where a key is missing because it is there misspelt

    def model(self, model: type[BaseModel], value: Any, place: Place) -> Any:
        if not isinstance(value, dict):
            return value
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        closed = model.model_config.get("extra") == "forbid"
        filled = {_LINE} | (self.given if not place else frozenset())
        known = [name for name in fields if name not in filled]
        checked: dict[str, Any] = {}
        for key, part in value.items():
            if key in fields and key in filled:
                self._wrong("is filled in by guard-lsp; leave it out", *place, key)
            elif key in fields:
                checked[key] = self.value(fields[key].annotation, part, (*place, key))
            elif closed:
                self._unknown(key, known, value, place)
            else:
                checked[key] = part
        if _LINE in fields and (place or _LINE not in self.given):
            checked[_LINE] = self.node.line_of(*place)
        return checked

    def value(self, annotation: Any, value: Any, place: Place) -> Any:
        """`value` with what models anywhere in it need. Values of a wrong type stay as they are."""
        if isinstance(value, int) and _is_named(annotation):
            return str(value).lower()  # the enum's own parser says which names there are
        if not isinstance(value, (dict, list)):
            return value
        for form, *parts in _forms(annotation):
            if form is BaseModel and isinstance(value, dict):
                return self.model(parts[0], value, place)
            if form is dict and isinstance(value, dict):
                return self._mapping(parts[0], parts[1], value, place)
            if form is list and isinstance(value, list):
                return [
                    self.value(parts[min(i, len(parts) - 1)], each, (*place, i))
                    for i, each in enumerate(value)
                ]
        return value

    def _mapping(self, key: Any, of: Any, value: dict[str, Any], place: Place) -> dict[Any, Any]:
        if not (isinstance(key, type) and issubclass(key, Enum)):
            return {name: self.value(of, part, (*place, name)) for name, part in value.items()}
        members = {str(member): member for member in key}
        checked: dict[Any, Any] = {}
        for name, part in value.items():
            if name in members:
                checked[members[name]] = self.value(of, part, (*place, name))
            else:
                self._wrong(choice(name, members), *place, name)
        return checked

    def _unknown(self, key: str, known: list[str], value: dict[str, Any], place: Place) -> None:
        meant = nearest(key, known)
        if meant is None:
            self._wrong(f"is no key here; write one of: {', '.join(known)}", *place, key)
        elif meant in value:
            self._wrong(f"is no key here, and `{meant}` is there already", *place, key)
        else:
            self._wrong(f"is no key here; did you mean `{meant}`?", *place, key)
            self.misspelt.add((*place, meant))

    def _wrong(self, message: str, *place: str | int) -> None:
        self.errors.append(self.node.error(message, *place))


@cache
def _forms(annotation: Any) -> tuple[tuple[Any, ...], ...]:
    """What may hold further values in a type: (BaseModel, model), (dict, key, value) and
    (list, first, second, ...), the last one for all that follow.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _forms(arguments[0])
    if origin in (Union, UnionType):
        return tuple(form for each in arguments for form in _forms(each))
    if origin is dict:
        return ((dict, _bare(arguments[0]), arguments[1]),)
    if origin in (list, tuple):
        return ((list, *(each for each in arguments if each is not ...)),)
    if origin is not Literal and isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return ((BaseModel, annotation),)
    return ()


@cache
def _is_named(annotation: Any) -> bool:
    """Whether a value is written by name though it is a number inside: `true` is not `trusted`."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _is_named(arguments[0])
    if origin in (Union, UnionType):
        return any(map(_is_named, arguments))
    return isinstance(annotation, type) and issubclass(annotation, IntEnum)


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
