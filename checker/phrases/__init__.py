"""Wording that nobody writes, one synonym away from wording that everybody writes.

`table` reads the compiled lexicon and thesaurus, `finder` proposes broken expressions,
`weigh` says how sure each is and whether the draft as a whole reads as machine-paraphrased.
"""
