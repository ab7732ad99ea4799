"""The shape of the compiled knowledge base."""

VERSION = "3"

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE entity (n INTEGER PRIMARY KEY, id TEXT UNIQUE, kind TEXT, name TEXT, country TEXT,
                     since TEXT, until TEXT, note TEXT);
CREATE TABLE alias (n INTEGER, place INTEGER, text TEXT, PRIMARY KEY (n, place)) WITHOUT ROWID;
CREATE TABLE name (key TEXT, n INTEGER, PRIMARY KEY (key, n)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, n INTEGER, PRIMARY KEY (key, n)) WITHOUT ROWID;
CREATE TABLE surname (key TEXT, n INTEGER, PRIMARY KEY (key, n)) WITHOUT ROWID;
CREATE TABLE office (id TEXT PRIMARY KEY, role TEXT, title TEXT, country TEXT, unit TEXT, single INTEGER,
                     complete_since TEXT, complete_until TEXT) WITHOUT ROWID;
CREATE TABLE source (code TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
CREATE TABLE tenure (person INTEGER, office TEXT, since TEXT, until TEXT, known TEXT, source TEXT, url TEXT,
                     verified INTEGER, acting INTEGER, party TEXT);
CREATE TABLE state (code TEXT PRIMARY KEY, place INTEGER, name TEXT, long_name TEXT, adjectives TEXT,
                    people TEXT, since TEXT, until TEXT, successors TEXT, former_of TEXT, capital TEXT,
                    note TEXT, now TEXT);
CREATE TABLE title (place INTEGER PRIMARY KEY, words TEXT, role TEXT, countries TEXT, wrong_in TEXT,
                    right TEXT, generic INTEGER);
CREATE TABLE role (role TEXT PRIMARY KEY, rank INTEGER, single INTEGER, span_days INTEGER) WITHOUT ROWID;
CREATE TABLE membership (organisation TEXT, member TEXT, since TEXT, until TEXT, known TEXT, source TEXT);
CREATE TABLE event (id TEXT PRIMARY KEY, name TEXT, patterns TEXT, since TEXT, until TEXT, place TEXT,
                    ongoing INTEGER, source TEXT);
CREATE TABLE fact (subject TEXT, predicate TEXT, object TEXT, since TEXT, until TEXT, known TEXT,
                   source TEXT);
"""

INDEXES = """
CREATE INDEX office_role ON office (role, country, unit);
CREATE INDEX tenure_person ON tenure (person);
CREATE INDEX tenure_office ON tenure (office);
CREATE INDEX membership_member ON membership (member);
CREATE INDEX membership_organisation ON membership (organisation);
CREATE INDEX fact_subject ON fact (subject, predicate);
"""
