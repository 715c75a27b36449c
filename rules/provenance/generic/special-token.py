# ruleid: special-token
<|im_start|>assistant
def total(items):
    # ruleid: special-token
    return sum(items)<|endoftext|>
# ruleid: special-token
<think>
# ok: special-token
prompt = "<|im_start|>user\n" + text
# ok: special-token
if count <think> limit:
    pass
# ok: special-token
END = "<|endoftext|>"
