"""More practice from what a sheet has already: its pictures, its words, the places of its lock, what it lets type.

Nobody writes an exercise. Pages and papers ask for the same ones, and each sheet has those that it has the matter for.
"""

from digilab.exercises.exercise import KINDS, Exercises, Place, WordQuestion, Writing
from digilab.exercises.make import all_exercises, exercises_of

__all__ = ["KINDS", "Exercises", "Place", "WordQuestion", "Writing", "all_exercises", "exercises_of"]
