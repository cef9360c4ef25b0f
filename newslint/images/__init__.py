"""Images: the places where articles refer to them, and the files that they may be."""

from __future__ import annotations

from newslint.images.image_files import ImageFiles
from newslint.images.path_guesses import Places, image_places
from newslint.images.reference import ImageReference

__all__ = ["ImageFiles", "ImageReference", "Places", "image_places"]
