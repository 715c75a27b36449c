"""A check, written down: for people, for programs and as SARIF.

None of them quotes the code that was checked, and all of them tell what was not looked at.
"""
