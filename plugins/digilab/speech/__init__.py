"""Read aloud where the PC has no voice: each sentence of a page spoken once at build time, as a small file."""
