"""Ways in which people play a sheet's practice."""

WAYS = ("mouse", "keyboard", "finger", "button", "reverse", "mended", "elsewhere", "alone")
"""The three hands; the app's button instead of Enter; fields in reverse order; each mistake made and mended; clicks
elsewhere and the way back; without help."""
