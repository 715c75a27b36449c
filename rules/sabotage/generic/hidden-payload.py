# ruleid: hidden-payload
# a helpful comment󠁲󠁵󠁮󠀠󠁩󠁴
# ruleid: hidden-payload
blob = "x󠄃󠅍󠄌󠅚"
# ruleid: hidden-payload
bits = "​‌​‌​​"
# ok: hidden-payload
flag = "🏴󠁧󠁢󠁥󠁮󠁧󠁿"
# ok: hidden-payload
heart = "❤️‍🔥"
# ok: hidden-payload
ideograph = "葛󠄀"
# ok: hidden-payload
written = "\U000E0072\U000E0075"
