"""Marks within plain text that say how it is set."""

BOLD_ON, BOLD_OFF = "\ue001", "\ue002"
