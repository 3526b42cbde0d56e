"""Decides about answers; knows nothing of models. SymPy is loaded in the worker process only."""

from tutor.checking.checker import Checker
from tutor.checking.verdict import StepVerdict, Verdict

__all__ = ["Checker", "StepVerdict", "Verdict"]
