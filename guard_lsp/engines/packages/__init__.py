"""The packages that code names: whether the project knows them, and what they look like.

A model may name a package that does not exist, and somebody else may then make one of that name.
"""
