"""Whole files through the pipeline of the language server, for people and machines without one.

A file is one insertion that spans all of it. What was not looked at is part of every result.
"""
