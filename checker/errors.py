"""The exception tree.

PresscheckError              everything a user can meet; exit code 2 unless said otherwise
├── DraftError               a draft that cannot be read (missing, binary, broken, too large)
├── ConfigError              a configuration that cannot be followed (file, line, nearest name)
├── UnknownRule              a rule name nobody has registered
├── KnowledgeError           the embedded or the newsroom's own tables are broken
├── JudgeError               a model that cannot be loaded or asked
├── ReportError              a report that cannot be written
└── ReferenceUnavailable     a reference that could not be asked; a finding, exit code 3
"""

from __future__ import annotations


class PresscheckError(Exception):
    """Something the user can put right. The message names the file, the place and the remedy."""


class DraftError(PresscheckError):
    """A draft could not be read."""


class ConfigError(PresscheckError):
    """The configuration could not be followed."""


class UnknownRule(ConfigError):
    """A rule was named that does not exist."""


class KnowledgeError(PresscheckError):
    """A knowledge table or its compiled form is broken."""


class JudgeError(PresscheckError):
    """An entailment model could not be loaded or asked."""


class ReportError(PresscheckError):
    """A report could not be written."""


class ReferenceUnavailable(PresscheckError):
    """A reference could not be asked. Never means that a claim is right or wrong."""
