"""Pictures: what the browser and the printer get of an author's image, and the marks drawn on it."""
