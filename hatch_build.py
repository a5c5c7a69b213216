"""Compile the record into the wheel, so that whoever uses it reads no YAML."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = ["RecordBuildHook"]


class RecordBuildHook(BuildHookInterface[BuilderConfig]):
    """Puts the record, compiled from `data/`, into the wheel as `carereform/record.json`."""

    PLUGIN_NAME = "custom"

    # Any, since hatchling says so of what hooks hand on.
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the record; an editable install reads `data/` itself and gets none.

        Raises:
            carereform.packs.PackError: If anything in `data/` can't be read.
        """
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        from carereform.packs import compile_pack

        self._folder = TemporaryDirectory()
        compiled = Path(self._folder.name, "record.json")
        compiled.write_bytes(compile_pack(Path(self.root, "data")))
        build_data["force_include"][str(compiled)] = "carereform/record.json"

    def finalize(self, version: str, _build_data: dict[str, Any], _artifact_path: str) -> None:
        """Leave nothing behind."""
        if version != "editable":
            self._folder.cleanup()
