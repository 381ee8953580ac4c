"""Handouts: PDFs for paper, from the same sheet as the page.

A sheet's HTML becomes a document tree (plain data), and a Typst template of ours renders that tree. Text is never
Typst source, so nothing that an author writes can run.
"""
