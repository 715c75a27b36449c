# ok: unknown-package
import json
# ok: unknown-package
import importlib.metadata
# ok: unknown-package
import requests
# ok: unknown-package
import yaml
# ok: unknown-package
from bs4 import BeautifulSoup
# ok: unknown-package
from . import orders
# ok: unknown-package
from .ledger import Entry
# ruleid: unknown-package
import quicktabular_ledger
# ruleid: unknown-package
from secure_invoice_tools.pdf import render as to_pdf
# ok: unknown-package
from sklearn.model_selection import train_test_split


def load(path):
    # ruleid: unknown-package
    from autoschema_inferrer import infer
    """
    import nothing_at_all_here
    """
    # ok: unknown-package
    note = "import nothing_at_all_here"
    return infer(yaml.safe_load(path.read_text())), note
