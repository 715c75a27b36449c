# ruleid: homoglyph-word
if host == "exаmple.com":
    # ruleid: homoglyph-word
    send("pаypal")
# ok: homoglyph-word
name = "Привет, world"
# ok: homoglyph-word
# JSON-файл с данными API
# ok: homoglyph-word
size = "5 μm"
