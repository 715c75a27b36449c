import yaml
from yaml import SafeLoader


def settings(text, file):
    # ruleid: yaml-load
    first = yaml.load(text)
    # ruleid: yaml-load
    second = yaml.load(file, Loader=yaml.Loader)
    # ruleid: yaml-load
    third = yaml.load(text, yaml.UnsafeLoader)
    # ruleid: yaml-load
    fourth = yaml.unsafe_load(text)
    # ok: yaml-load
    fifth = yaml.safe_load(text)
    # ok: yaml-load
    sixth = yaml.load(text, Loader=SafeLoader)
    # ok: yaml-load
    seventh = yaml.load(text, Loader=yaml.CSafeLoader)
    return [first, second, third, fourth, fifth, sixth, seventh
