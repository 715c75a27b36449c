# ruleid: security-todo
# TODO: add authentication
@app.route("/orders")
def orders():
    # ruleid: security-todo
    # FIXME: validate user input before it is saved
    save(request.json)


# ok: security-todo
# TODO: add a test for the login page
# ok: security-todo
# TODO: sort the orders by date
# ok: security-todo
# The check of the signature is in verify().
done = True
