# ruleid: homoglyph-name
def is_аdmin(user):
    return True

# ruleid: homoglyph-name
pаssword = read()
# ruleid: homoglyph-name
user.is_аdmin
# ok: homoglyph-name
размер = 3
# ok: homoglyph-name
delta_θ = α + σ(Δx)
# ok: homoglyph-name
# функция is_admin() проверяет права
# ok: homoglyph-name
title = "Список (A)"
