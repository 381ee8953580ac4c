"""What the browser gets: parts of pages, listings, badges, linked data, search."""
