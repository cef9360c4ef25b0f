"""
Comments: their normalised text, the markers among them, and those that signature packs know.

Rules use the results through the article: `article.comments` are its comments,
`article.marker_pairing` shows what each opens or closes. This package is for rules; it is imported
when an article has comments.
"""

from __future__ import annotations

from newslint.comments.marker_pairing import (
    MarkerPairing,
    PlacedMarker,
    UnbalancedMarkers,
    pair_markers,
)
from newslint.comments.markers import Certainty, Marker, MarkerRole, read_marker
from newslint.comments.normalised import folded_comment, normalised_comment
from newslint.comments.signature_matches import Match, MatchRole, match_signatures, pair_matches

__all__ = [
    "Certainty",
    "Marker",
    "MarkerPairing",
    "MarkerRole",
    "Match",
    "MatchRole",
    "PlacedMarker",
    "UnbalancedMarkers",
    "folded_comment",
    "match_signatures",
    "normalised_comment",
    "pair_markers",
    "pair_matches",
    "read_marker",
]
