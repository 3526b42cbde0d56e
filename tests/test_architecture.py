"""The picture in docs/architecture.md, executable: reads the imports and fails on an arrow not allowed."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# A part may import itself and the parts named here. Lazy imports inside functions count too.
FOUNDATION = {"tutor"}
MAY_USE = {
    "tutor": set(),
    "tutor.inference": FOUNDATION,
    "tutor.checking": FOUNDATION,
    "tutor.curriculum": FOUNDATION | {"tutor.checking", "tutor.inference.calculator"},
    "tutor.teaching": FOUNDATION | {"tutor.inference", "tutor.checking", "tutor.curriculum"},
    "tutor.web": FOUNDATION | {"tutor.teaching", "tutor.inference", "tutor.checking", "tutor.curriculum"},
    "train": FOUNDATION | {"tutor.inference", "tutor.checking", "tutor.curriculum"},
    "benchmarks": FOUNDATION
    | {"train", "tutor.inference", "tutor.checking", "tutor.curriculum", "tutor.teaching"},
    "app": FOUNDATION | {"tutor.web", "tutor.teaching", "tutor.inference", "tutor.checking"},
}
ONE_DOOR = {
    # benchmarks/ sets stock libraries beside our own code
    "torch": ("tutor/inference/", "train/", "benchmarks/"),
    "transformers": ("tutor/inference/", "train/", "benchmarks/"),
    "peft": ("tutor/inference/", "train/", "benchmarks/"),
    "sympy": ("tutor/checking/",),
    "latex2sympy2_extended": ("tutor/checking/",),
    "gradio": ("tutor/web/",),
    "fastapi": ("tutor/web/",),
    "starlette": ("tutor/web/",),
    "trl": ("train/", "benchmarks/"),
    "datasets": ("train/", "benchmarks/"),
}


def imports(path: Path) -> set[str]:
    """Return the modules that a file imports, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def sources() -> list[Path]:
    folders = [path for name in ("tutor", "train", "benchmarks") for path in (ROOT / name).rglob("*.py")]
    return [ROOT / "app.py", *folders]


def part_of(module: str) -> str:
    """Return the longest part that the module belongs to: tutor.inference.local → tutor.inference."""
    names = sorted(MAY_USE, key=len, reverse=True)
    return next((name for name in names if module == name or module.startswith(name + ".")), "")


def violations(path: Path, module: str, imported: set[str]) -> list[str]:
    own, bad = part_of(module), []
    for name in sorted(imported):
        target = part_of(name)
        if target and target not in {own} | MAY_USE[own] and name not in MAY_USE[own]:
            if any(name.startswith(allowed + ".") for allowed in MAY_USE[own] if allowed.count(".") == 2):
                continue
            bad.append(f"{module} imports {name}")
        doors = ONE_DOOR.get(name.partition(".")[0])
        if doors and not path.as_posix().startswith(doors):
            bad.append(f"{module} imports {name}; its doors are {', '.join(doors)}")
    return bad


def test_no_arrow_points_the_wrong_way() -> None:
    bad = []
    for path in sources():
        relative = path.relative_to(ROOT)
        module = ".".join(relative.with_suffix("").parts).removesuffix(".__init__")
        bad += violations(relative, module, imports(path))
    assert bad == []


def test_a_planted_violation_is_found() -> None:
    path = Path("tutor/checking/planted.py")
    assert violations(path, "tutor.checking.planted", {"tutor.inference.engine"})
    assert violations(path, "tutor.checking.planted", {"torch"})
    assert violations(Path("tutor/settings.py"), "tutor.settings", {"tutor.web.page"})
    assert not violations(path, "tutor.checking.planted", {"sympy", "tutor.messages"})


def test_torch_has_few_doors_in_the_tutor() -> None:
    doors = {
        p.name for p in (ROOT / "tutor").rglob("*.py") if any(m.split(".")[0] == "torch" for m in imports(p))
    }
    decoding = {"gemma.py", "projection.py", "int8.py", "head.py", "batch.py", "job.py"}
    assert doors == {"weights.py", "plain.py", "adapter.py"} | decoding
