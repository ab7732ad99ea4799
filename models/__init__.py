"""The recipe of the embedded judge: prepare, synthesize, train, export, evaluate.

Not part of the installed package. Each module is a script: ``python -m models.train --help``.
"""
