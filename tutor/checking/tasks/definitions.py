"""Problems that name their objects: "Let A = [[1, 2], [3, 4]]. Find det A." asks for det [[1, 2], [3, 4]]."""

import re

_OBJECT = (
    r"(?:\\begin ?\{[pb]matrix\}.*?\\end ?\{[pb]matrix\}|\[ ?\[[^A-Za-z]*?\] ?\]"
    r"|\([^()A-Za-z]*,[^()A-Za-z]*\)"
    r"|\\langle[^A-Za-z]*?\\rangle|[<⟨][^<>⟨⟩A-Za-z]*,[^<>⟨⟩A-Za-z]*[>⟩])"
)
_NAME = r"(?:\\vec ?\{? ?)?[A-Za-z](?: ?\})?"
_DEFINITION = rf"{_NAME} ?= ?{_OBJECT}"
_PROBLEM = re.compile(
    r"(?:(?:if|let|given(?: that)?|for|suppose(?: that)?|consider)(?: the)?(?: vectors?| matri(?:x|ces))? )"
    rf"(?P<definitions>{_DEFINITION}(?:(?:,? and|,|;) {_DEFINITION})*)[,.;]? (?:then )?"
    r"(?P<asked>(?:find|compute|calculate|determine|evaluate|what is) .+)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?P<asked>(?:find|compute|calculate|determine|evaluate|what is) .+?),? (?:if|where|when|for|given(?:"
    r" that)?) "
    rf"(?P<definitions>{_DEFINITION}(?:(?:,? and|,|;) {_DEFINITION})*)",
    re.IGNORECASE,
)
_ONE = re.compile(rf"({_NAME}) ?= ?({_OBJECT})", re.IGNORECASE)


def spelled_out(plain: str) -> str:
    """Return the problem with its objects in place of their names; the text as it is where it names none."""
    match = _PROBLEM.fullmatch(plain) or _BEHIND.fullmatch(plain)
    if match is None:
        return plain
    objects = {re.sub(r"\\vec|[{} ]", "", name): text for name, text in _ONE.findall(match["definitions"])}
    asked = re.sub(r"\\vec ?\{? ?([A-Za-z])(?: ?\})?", r"\1", match["asked"])
    names = "|".join(map(re.escape, objects))
    asked = re.sub(rf"(?<![A-Za-z\\])({names})({names})(?![A-Za-z])", r"\1 * \2", asked)
    return re.sub(rf"(?<![A-Za-z\\])(?:{names})(?![A-Za-z])", lambda one: f" {objects[one[0]]} ", asked)
