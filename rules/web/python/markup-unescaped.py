from markupsafe import Markup, escape


def badge(name):
    # ruleid: markup-unescaped
    return Markup(f"<b>{name}</b>")


def note(text):
    # ruleid: markup-unescaped
    risky = Markup(text)
    # ok: markup-unescaped
    safe = Markup("<i>{}</i>").format(text)
    # ok: markup-unescaped
    return risky + safe + escape(text)
