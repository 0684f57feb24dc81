"""zgc-desktop: presents a briefing and teaches what it says, from one bank of facts."""

__version__ = "0.1.0"
