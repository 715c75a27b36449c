# ruleid: look-alike-name
def рау(amount):
    return 0

# ruleid: look-alike-name
total = order.ѕус(1)
# ok: look-alike-name
def сумма(числа):
    return sum(числа)

# ok: look-alike-name
# а сор не выносим
# ok: look-alike-name
word = "роса"
