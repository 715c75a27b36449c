# ruleid: disguised-letters
𝓮𝓿𝒪𝒵(code)
# ruleid: disguised-letters
__import__("os").ｓｙｓｔｅｍ("id")
# ok: disguised-letters
title = "𝐍𝐞𝐰"
# ok: disguised-letters
wide = "ＡＢＣ"
