"""What the tests know of Gradio's own DOM, in one place: it is not a public contract."""

CHAT = "#chat"
STATUS = "#status[role=status]"  # ours; Gradio has an empty one of its own
THOUGHT = "#chat .thought-group"
SPINNER = "#chat .loading-spinner, #chat .dot-flashing, #chat .loading"
FORMULA = "#chat .katex"
FORMULA_ERROR = "#chat .katex-error"
DISPLAY = "#chat .katex-display"
LOADED_FROM_ELSEWHERE = (
    "#chat img, #chat form, #chat iframe, #chat video, #chat audio, #chat .mermaid, #chat .message a"
)
BLOCK_OF_A_PROBLEM = ", ".join(
    f"#chat .user {name}" for name in ["li", "h1", "blockquote", "table", "pre", "hr", ".katex"]
)
STEP = "#chat .step"
AGREEMENT = "#chat .agreement"
ROW = "#chat table tbody tr"
