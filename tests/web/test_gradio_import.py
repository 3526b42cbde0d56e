"""Gradio without its stub files and its tools: imported in a process that has not imported it yet."""

import subprocess
import sys

PROGRAM = """
import sys
from tutor.web.gradio_import import import_less
{call}
import ast
parsed, parse = [], ast.parse
ast.parse = lambda *a, **k: (parsed.append(sys._getframe(1).f_code.co_name), parse(*a, **k))[1]
import gradio as gr
with gr.Blocks():
    box = gr.Textbox()
    box.submit(lambda text: text, box, box)
has_tools = "mcp" in sys.modules
import mcp.server  # as the tutor does when its tools are switched on
print(parsed.count("extract_class_source_code"), hasattr(gr.Chatbot, "like"), has_tools)
"""


def _run(call: str) -> tuple[int, bool, bool]:
    out = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(call=call)], capture_output=True, text=True, check=True
    )
    count, has_events, has_tools = out.stdout.split()[-3:]
    return int(count), has_events == "True", has_tools == "True"


def test_no_component_is_parsed_and_all_have_their_events_and_no_tools_are_imported() -> None:
    assert _run("import_less(); import_less()") == (0, True, False)


def test_gradio_itself_parses_and_imports_them() -> None:
    """Else the module under test has become useless."""
    count, has_events, has_tools = _run("")
    assert count > 50 and has_events and has_tools
