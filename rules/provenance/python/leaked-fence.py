# ruleid: leaked-fence
```python
def total(items):
    return sum(items)


# ruleid: leaked-fence
```

TEXT = """
# ok: leaked-fence
```python
total([1])
```
"""


def usage():
    """Shows it.

    # ok: leaked-fence
    ```
    """
