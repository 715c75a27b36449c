# ruleid: backdoor-route
@app.route("/internal/backdoor")
def backdoor():
    return run(request.args["c"])


# ruleid: backdoor-route
if request.headers.get("X-Bypass-Auth"):
    login()
# ok: backdoor-route
@app.route("/admin/users")
def users():
    return listing()


# ok: backdoor-route
message = "A backdoor was found in the package."
