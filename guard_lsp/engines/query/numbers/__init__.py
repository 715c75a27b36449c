"""Numbers that may not fit: a conversion that loses a part of them, an index past the end.

`kinds` says of what type an expression is; `ranges` within which bounds it lies; `checks` how the
tests on the way narrow them; `look` ties it to the rules. What is not known is not reported.
"""
