"""Import Gradio without what it does for others at every start.

- It parses the source of each component and compares, or writes, a `.pyi` file beside it, for editors: a
  third of its import time, and processes that start together write the same files. Nothing at run time
  reads them.
- Where the package mcp is installed, it imports it whole, for tools that are functions of the page. The
  tutor's own tools (tutor/web/mcp.py) import what they need when they are switched on.

Where a module or function has another name than here, the import is Gradio's own.
"""

import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType


def _without_stub_files(module: ModuleType, execute: Callable[[ModuleType], None]) -> None:
    execute(module)
    if hasattr(module, "create_or_modify_pyi"):
        module.create_or_modify_pyi = lambda *_: None  # type: ignore[attr-defined]


def _without_mcp(module: ModuleType, execute: Callable[[ModuleType], None]) -> None:
    if "mcp" in sys.modules:
        return execute(module)
    sys.modules["mcp"] = None  # type: ignore[assignment]  # Python's way to say that there is none
    try:
        execute(module)
    finally:
        del sys.modules["mcp"]


_CHANGED = {"gradio.component_meta": _without_stub_files, "gradio.mcp": _without_mcp}


class _Loader(SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        _CHANGED[self.name](module, super().exec_module)


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in _CHANGED:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(fullname, spec.origin)
        return spec


def import_less() -> None:
    """Let the first import of Gradio after this leave that out."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
