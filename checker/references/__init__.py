"""References: where a claim can be looked up.

Each is a `Reference` of `checker.types`: asked for evidence, it answers with some, with none
(nothing speaks to it), or raises `ReferenceUnavailable` (it could not be asked).
"""
