"""The picture words: what they are, how they are found in a text, what they are called in other languages."""
