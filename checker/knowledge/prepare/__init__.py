"""From the raw public lists to the reviewable tables. Run once per new list, by hand, never by a check.

    python -m checker.knowledge.prepare FOLDER

reads FOLDER (offices.csv, territories.jsonl, uk_posts.csv, uk_departments.csv) and writes
people.tsv, offices.tsv, tenures.tsv and places.tsv into checker/knowledge/tables. Hand-kept
tables are not touched.
"""
