"""Build hook: compiles the knowledge tables into the SQLite file that the wheel carries."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface):  # type: ignore[type-arg]
    """Wheels get the compiled knowledge and the model; editable installs use the checkout's."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable" or self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from checker.knowledge.compile import build

        compiled = root / "build" / "knowledge.sqlite"
        build(compiled)
        build_data["force_include"][str(compiled)] = "checker/knowledge/knowledge.sqlite"
        build_data["force_include"][str(compiled.with_suffix(".sha256"))] = "checker/knowledge/knowledge.sha256"
        roles = "checker/knowledge/tables/roles.tsv"
        build_data["force_include"][str(root / roles)] = roles
        model = root / "models" / "nli"
        if (model / "manifest.json").is_file():
            build_data["force_include"][str(model)] = "checker/judge/model"
