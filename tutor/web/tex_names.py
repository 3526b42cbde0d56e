r"""The TeX names that the page knows: tables only.

`PROSE_COMMANDS` decides what is typeset outside a formula, `ENVIRONMENTS` what a `\begin` becomes,
`TAKEN_OUT` what no formula may hold, `GROUPS_WANTED` how many groups stand after a command.
"""

from dataclasses import dataclass


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Environments, each with the name under which KaTeX sets it in any formula; "" drops the tags alone. A bare
# `\begin` of one of them in prose is read as a display.
ENVIRONMENTS = {
    **{
        name: name
        for name in _names("""
            aligned array Bmatrix bmatrix cases darray dcases drcases gathered matrix pmatrix rcases
            smallmatrix Vmatrix vmatrix
        """)
    },
    **dict.fromkeys(_names("align align* alignat alignat* alignedat eqnarray eqnarray* split"), "aligned"),
    **dict.fromkeys(_names("gather gather* multline multline*"), "gathered"),
    **dict.fromkeys(_names("displaymath equation equation* math"), ""),
}

# Commands that stand alone in prose often enough to be typeset there, as in "so \frac{1}{2} of it".
PROSE_COMMANDS = _names("""
    alpha beta gamma Gamma delta Delta epsilon varepsilon zeta eta theta Theta vartheta iota kappa
    lambda Lambda mu nu xi Xi pi Pi rho varrho sigma Sigma tau upsilon Upsilon phi Phi varphi chi psi Psi
    omega Omega aleph ell hbar imath jmath Im infty nabla partial prime Re degree angle measuredangle
    arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log
    max min Pr sec sin sinh sup tan tanh bmod mod pmod pod operatorname
    approx asymp cong doteq equiv ge geq geqq geqslant gg gt le leq leqq leqslant ll lt mid ne neq ngeq ngtr
    nleq nless nmid parallel perp prec preceq propto sim simeq succ succeq
    bigcap bigcup cap cup emptyset in ni notin nsubseteq setminus subset subseteq subsetneq supset supseteq
    supsetneq varnothing
    exists forall iff implies impliedby land lnot lor neg nexists therefore because top bot vee wedge
    downarrow Downarrow gets hookrightarrow leftarrow Leftarrow leftrightarrow Leftrightarrow longleftarrow
    Longleftarrow longleftrightarrow Longleftrightarrow longmapsto longrightarrow Longrightarrow mapsto
    nearrow rightarrow Rightarrow searrow to uparrow Uparrow updownarrow
    ast bullet cdot circ div mp odot ominus oplus otimes pm star times
    iiint iint int oint prod coprod sum
    langle lbrace lbrack lceil lfloor lvert lVert rangle rbrace rbrack rceil rfloor rvert rVert vert Vert
    cdots ddots dots dotsb dotsc ldots vdots quad qquad
    binom boxed cfrac dbinom dfrac frac sqrt tbinom tfrac
    bar boldsymbol cancel ddot dot hat mathbb mathbf mathcal mathfrak mathit mathrm mathsf mathtt overbrace
    overleftarrow overline overrightarrow text textbf textit textrm textsf texttt tilde underbrace underline
    vec widehat widetilde
    blacksquare Box checkmark diamond square triangle
""")

TEXT_COMMANDS = _names("text textbf textit textnormal textrm textsf texttt textup mbox")
_ONE_GROUP = TEXT_COMMANDS | _names("""
    sqrt boxed mathrm mathbf mathbb mathcal mathfrak mathit mathsf mathtt boldsymbol operatorname
    bar cancel ddot dot hat overbrace overleftarrow overline overrightarrow tilde underbrace underline vec
    widehat widetilde mod pmod pod
""")
_TWO_GROUPS = _names("frac dfrac tfrac cfrac binom dbinom tbinom")
GROUPS_WANTED = dict.fromkeys(_ONE_GROUP, 1) | dict.fromkeys(_TWO_GROUPS, 2)


@dataclass(frozen=True, slots=True)
class Taken:
    """A command that is taken out, with the number of groups dropped after it.

    `length` tells that a bare TeX length follows (`\\kern-9em`); `name` that a macro name follows.
    """

    command: str
    groups: int = 0
    length: bool = False
    name: bool = False


TAKEN_OUT = {
    row.command: row
    for row in (
        Taken("rule", groups=2),
        *(Taken(command, length=True) for command in ("kern", "mkern", "hskip", "mskip", "above")),
        *(Taken(command, groups=1) for command in ("hspace", "vspace", "raisebox", "hphantom")),
        *(Taken(command, groups=1) for command in ("url", "includegraphics", "tag", "label")),
        *(Taken(command, groups=1) for command in ("href", "htmlClass", "htmlId", "htmlStyle", "htmlData")),
        *(Taken(command, name=True) for command in ("def", "edef", "gdef", "xdef", "let", "futurelet")),
        *(Taken(c, name=True) for c in ("newcommand", "renewcommand", "providecommand")),
        *(Taken(c) for c in ("global", "long", "expandafter", "noexpand", "csname", "endcsname", "relax")),
        *(Taken(command) for command in ("genfrac", "verb", "char", "input", "write", "item")),
        *(Taken(command) for command in ("hline", "hdashline", "middle", "limits", "nolimits")),  # ill placed
    )
}
