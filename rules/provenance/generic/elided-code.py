def login(user, password):
    # ruleid: elided-code
    # ... existing validation code ...
    return token(user)


# ruleid: elided-code
# rest of the code remains unchanged
# ok: elided-code
# The rest of the line is a comment.
# ok: elided-code
# ... and so on, until the list is empty
done = True
