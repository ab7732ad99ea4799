"""Pairs made from facts and wordings: what a fact checker's judge must tell apart.

Nothing here copies a sentence. Names of people, countries and places come from the knowledge tables;
who did what is drawn by chance, so that a model can only answer from the premise.
"""
