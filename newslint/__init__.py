"""
newslint: the names that most rules, plugins and tests need.

`check`, `check_text` and `assert_clean` run newslint from Python. `exports.py` lists the names; they
are imported when the first of them is used. This module itself imports nothing: see `__main__.py`.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.exports import *  # noqa: F403 - it lists each name once
    from newslint.exports import __version__ as __version__
else:

    def __getattr__(name: str) -> object:
        """Import the public names and return one of them; raise AttributeError for any other."""
        from newslint.exports import __dict__ as exported

        names = [each for each in exported if each == "__version__" or not each.startswith("_")]
        globals().update({each: exported[each] for each in names}, __all__=names)
        if name in globals():
            return globals()[name]
        raise AttributeError(f"module `newslint` has no attribute `{name}`")

    def __dir__() -> list[str]:
        """Return the public names and the modules that are loaded."""
        return sorted({*__getattr__("__all__"), *globals()})
