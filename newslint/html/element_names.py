"""The names of elements that browsers know, in groups."""

from __future__ import annotations

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that have no end tag."""

OPTIONAL_END = frozenset(
    "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr".split()
)
"""Elements whose end tag may be left out."""

HTML = (
    VOID
    | OPTIONAL_END
    | frozenset(
        """
        a abbr acronym address applet article aside audio b basefont bdi bdo bgsound big blink
        blockquote button canvas center cite code data datalist del details dfn dialog dir div dl
        em fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 header
        hgroup i iframe image ins isindex kbd keygen label legend listing main map mark marquee
        math menu menuitem meter nav nobr noembed noframes noscript object ol output picture
        plaintext pre progress q ruby s samp script search section select slot small span strike
        strong style sub summary sup svg table template textarea time title tt u ul var video xmp
        """.split()
    )
)
"""Every element of HTML, including obsolete ones."""

SVG = frozenset(
    """
    animate animatemotion animatetransform circle clippath defs desc ellipse feblend
    fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting
    fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr
    fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight
    fespecularlighting fespotlight fetile feturbulence filter foreignobject g glyph line
    lineargradient marker mask metadata mpath path pattern polygon polyline radialgradient rect
    set stop switch symbol text textpath tspan use view
    """.split()
)
"""The elements of SVG, in lower case."""

KNOWN = HTML | SVG
