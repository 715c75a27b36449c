from flask import Flask, request

app = Flask(__name__)
FIELDS = {"name", "mail"}


@app.post("/user")
def create():
    data = request.get_json()
    # ruleid: mass-assignment
    user = User.objects.create(**data)
    # ok: mass-assignment
    user = User.objects.create(name=data["name"], mail=data["mail"])
    for key, value in data.items():
        # ruleid: mass-assignment
        setattr(user, key, value)
    for key, value in data.items():
        if key in FIELDS:
            # ok: mass-assignment
            setattr(user, key, value)
    # ruleid: mass-assignment
    user.__dict__.update(data)
    # ok: mass-assignment
    return user.to_dict()
