# ruleid: refusal
# I'm sorry, but I cannot write this function.
def encrypt(data):
    return data


# ruleid: refusal
I cannot assist with that request.
# ok: refusal
# The server cannot help here: it has no clock.
answer = "I'm sorry, I can't help with that."
# ok: refusal
# I am unable to say why, but the first read fails.
