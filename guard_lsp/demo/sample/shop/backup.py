"""Backups of a small shop."""

import pickle
import subprocess
import tarfile


def places():
    return ["/var/backups/shop"]

