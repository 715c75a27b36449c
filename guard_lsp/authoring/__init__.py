"""What whoever writes rules needs: a draft to start from, a look at what is not shown yet, what a
rule costs, and pages to read.

Rules and examples are data here as everywhere; nothing of them is run but through the engines.
"""
