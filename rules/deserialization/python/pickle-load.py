import json
import pickle
from pickle import loads

import numpy as np
import pandas as pd


def restore(request, path):
    # ruleid: pickle-load
    session = pickle.loads(request.cookies["session"])
    # ruleid: pickle-load
    state = loads(request.data)
    # ok: pickle-load
    safe = json.loads(request.data)
    # ruleid: pickle-load
    table = pd.read_pickle(path)
    # ok: pickle-load
    rows = np.load(path)
    # ruleid: pickle-load
    objects = np.load(path, allow_pickle=True)
    # ok: pickle-load
    saved = pickle.dumps(state)
    return session, safe, table, rows, objects, saved
