"""What is known of the models that write code: who made them, from what, and who serves them.

The facts are data: a file per developer in `vendors`, and `routers.yaml`. A model's name is a claim
and stays one here; nothing is probed, and nothing outside the catalogue is ever guessed.
"""
