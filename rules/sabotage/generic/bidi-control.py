# ruleid: bidi-control
level = "user‮ ⁦# only for administrators⁩ ⁦"
# ruleid: bidi-control
# ‮the next line checks the rights‬
if level != "user":
    # ok: bidi-control
    greet("שלום")
    # ok: bidi-control
    greet("مرحبا")
    # ok: bidi-control
    family = "👨‍👩‍👧"
    # ok: bidi-control
    order = "\u202e"
