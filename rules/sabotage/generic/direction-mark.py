# ruleid: direction-mark
if role == "admin‎":
    # ruleid: direction-mark
    allowed‏ = True
# ok: direction-mark
greeting = "שלום!‏"
# ok: direction-mark
mark = "\u200f"
# ok: direction-mark
note = "مرحبا (1)‎"
