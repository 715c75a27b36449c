import torch
from safetensors.torch import load_file


def model(path):
    # ruleid: torch-load
    first = torch.load(path)
    # ruleid: torch-load
    second = torch.load(path, weights_only=False)
    # ok: torch-load
    third = torch.load(path, weights_only=True)
    # ok: torch-load
    fourth = load_file(path)
    return first, second, third, fourth
