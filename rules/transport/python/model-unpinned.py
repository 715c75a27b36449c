from datasets import load_dataset
from huggingface_hub import hf_hub_download
from transformers import AutoModel

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def load(path):
    # ruleid: model-unpinned
    model = AutoModel.from_pretrained("example/model")
    # ok: model-unpinned
    pinned = AutoModel.from_pretrained("example/model", revision=COMMIT)
    # ok: model-unpinned
    exact = AutoModel.from_pretrained("example/model", revision="0123456789abcdef")
    # ruleid: model-unpinned
    rows = load_dataset("example/rows")
    # ruleid: model-unpinned
    branch = load_dataset("example/rows", revision="main")
    # ruleid: model-unpinned
    file = hf_hub_download(repo_id="example/model", filename="weights.bin")
    # ok: model-unpinned
    local = hf_hub_download("example/model", "weights.bin", local_files_only=True)
    # ok: model-unpinned
    return model, pinned, exact, rows, branch, file, local, AutoModel.from_pretrained(path)
