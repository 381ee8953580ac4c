"""Scenes: which practice app a sheet's steps are done in, what each step acts on, what its picture shows."""
