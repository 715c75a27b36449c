# ok: lookalike-package
import requests
# ok: lookalike-package
import numpy as np
# ruleid: lookalike-package
import reqeusts
# ruleid: lookalike-package
import nunpy as np
# ruleid: lookalike-package
from beautifulsop4 import BeautifulSoup
# ruleid: lookalike-package
import python_requests
# ruleid: lookalike-package
import b0to3
# ruleid: lookalike-package
import crypt0graphy
# ruleid: lookalike-package
import lodash
# ok: lookalike-package
from schemas import Order
# ok: lookalike-package
from .reqeusts import retry
# ok: lookalike-package
import quicktabular_ledger
# ok: lookalike-package
import mock, motor
# ruleid: lookalike-package
client = __import__("openia")
