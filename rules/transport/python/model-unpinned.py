from datasets import load_dataset
from transformers import AutoModel

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def load():
    # ruleid: model-unpinned
    model = AutoModel.from_pretrained("example/model")
    # ok: model-unpinned
    pinned = AutoModel.from_pretrained(
        "example/model", revision="0123456789abcdef0123456789abcdef01234567"
    )
    # ruleid: model-unpinned
    rows = load_dataset("example/rows")
    return model, pinned, rows
