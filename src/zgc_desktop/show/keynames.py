"""The names of keys: as Qt gives them, as people write them into a file, and as the help calls them.

One name is one key: Enter of the main block and of the number block are both `Return`, and a letter is a capital. What
Shift makes of a character is the character: `?`, not `Shift+/`.
"""

from __future__ import annotations

from collections.abc import Iterable

#: In the order in which they stand in a name.
HELD = ("Meta", "Ctrl", "Alt", "Shift")
_HELD_ALSO = {"control": "Ctrl", "option": "Alt", "super": "Meta", "win": "Meta", "windows": "Meta"}

_LIST = """Space|Esc|Tab|Backtab|Backspace|Return|Ins|Del|Pause|Print|SysReq|Clear|Home|End|Left|Up|Right|Down|PgUp|PgDown
Menu|Help|Back|Forward|Stop|Refresh|Volume Down|Volume Mute|Volume Up|Bass Boost|Bass Up|Bass Down|Treble Up|Treble Down
Media Play|Media Stop|Media Previous|Media Next|Media Record|Media Pause|Toggle Media Play/Pause|Media Rewind
Media Fast Forward|Audio Repeat|Audio Random Play|Audio Cycle Track|Subtitle|Microphone Mute|Microphone Volume Up
Microphone Volume Down|Home Page|Favorites|Search|Standby|Open URL|Launch Mail|Launch Media|Monitor Brightness Up
Monitor Brightness Down|Keyboard Light On/Off|Keyboard Brightness Up|Keyboard Brightness Down|Power Off|Power Down|Wake Up
Eject|Screensaver|WWW|Memo|LightBulb|Shop|History|Add Favorite|Hot Links|Adjust Brightness|Finance|Community|Back Forward
Application Left|Application Right|Book|CD|Calculator|To-do list|Clear Grab|Close|Copy|Cut|Display|DOS|Documents
Spreadsheet|Browser|Game|Go|iTouch|Logoff|Market|Meeting|Keyboard Menu|Menu PB|My Sites|News|Home Office|Option|Paste
Phone|Calendar|Reply|Reload|Rotate Windows|Rotation PB|Rotation KB|Save|Send|Spellchecker|Split Screen|Support|Task Panel
Terminal|Tools|Travel|Video|Word Processor|XFer|Zoom In|Zoom Out|Away|Messenger|WebCam|Mail Forward|Pictures|Music
Battery|Bluetooth|Wireless|Time|Hibernate|View|Top Menu|Suspend|Adjust contrast|Touchpad Toggle|Touchpad On|Touchpad Off
Red|Green|Yellow|Blue|Channel Up|Channel Down|Guide|Info|Settings|Keyboard|New|Open|Find|Undo|Redo|Select|Yes|No|Cancel
Printer|Execute|Sleep|Play|Zoom|Exit|Context1|Context2|Context3|Context4|Call|Hangup|Flip|Toggle Call/Hangup|Voice Dial
Last Number Redial|Camera Shutter|Camera Focus"""
#: Every key that has a name and not just a character.
NAMED = (
    *_LIST.replace("\n", "|").split("|"),
    *(f"F{number}" for number in range(1, 36)),
    *(f"Launch ({digit})" for digit in "0123456789ABCDEFGH"),
)
_ALSO = {
    "enter": "Return",
    "escape": "Esc",
    "delete": "Del",
    "insert": "Ins",
    "pgdn": "PgDown",
    "pagedown": "PgDown",
    "page down": "PgDown",
    "pageup": "PgUp",
    "page up": "PgUp",
    "spacebar": "Space",
    "空格": "Space",
    "回车": "Return",
    "←": "Left",
    "→": "Right",
    "↑": "Up",
    "↓": "Down",
}
_CALLED = {
    "Right": "→",
    "Left": "←",
    "Up": "↑",
    "Down": "↓",
    "PgDown": "PgDn",
    "Space": "空格",
    "Return": "回车",
    "Volume Up": "音量+",
    "Volume Down": "音量−",
}
_CALLED_EN = {
    **_CALLED,
    "Space": "Space",
    "Return": "Enter",
    "Volume Up": "Volume +",
    "Volume Down": "Volume −",
}
_BY_SMALL: dict[str, str] = {}


def canonical(written: str) -> str | None:
    """The one name of a key that was written somehow; None where it is no key."""
    held, last = _parted(written.strip())
    if held is None:
        return None
    key = _key(last)
    if key is None or (held == {"Shift"} and len(key) == 1):
        return None
    return "".join(f"{name}+" for name in HELD if name in held) + key


def _parted(written: str) -> tuple[set[str] | None, str]:
    """The keys to be held, None where one of them is not known, and the key to be pressed, which may be a plus."""
    if written.endswith("+") and written != "+":
        head, last = written[:-2], "+"
        if not head or written[-2] != "+":
            return None, last
    else:
        head, plus, last = ("", "", written) if written == "+" else written.rpartition("+")
        if plus and not head:
            return None, last
    held: set[str] = set()
    for part in head.split("+") if head else ():
        name = part.strip().lower()
        found = _HELD_ALSO.get(name) or next((each for each in HELD if each.lower() == name), None)
        if found is None:
            return None, last
        held.add(found)
    return held, last.strip() or last


def _key(written: str) -> str | None:
    if not _BY_SMALL:
        _BY_SMALL.update({name.lower(): name for name in NAMED} | _ALSO)
    named = _BY_SMALL.get(written.lower())
    if named:
        return named
    large = written.upper()
    return large if len(large) == 1 and large.isprintable() and not large.isspace() else None


def nearest(written: str) -> str:
    """A key that may have been meant by what is none; empty where nothing is near."""
    held, last = _parted(written.strip())
    key = _key(last)
    if held == {"Shift"} and key is not None and len(key) == 1:
        return key
    from difflib import get_close_matches

    near = get_close_matches(last.lower(), [name.lower() for name in NAMED] + list(_ALSO), 1, 0.6)
    if not near:
        return ""
    return "".join(f"{name}+" for name in HELD if name in (held or ())) + (_key(near[0]) or "")


def key_names(keys: Iterable[str], lang: str = "zh") -> list[str]:
    """Keys as people call them; the menu key, which few keyboards have, is left out."""
    return [called(key, lang) for key in keys if key not in ("Enter", "Menu")]


def called(key: str, lang: str = "zh") -> str:
    """A key as people call it: Alt+←."""
    names = _CALLED_EN if lang == "en" else _CALLED
    held, plus, last = key.rpartition("+")
    return f"{held}{plus}{names.get(last, last)}" if held else names.get(key, key)
