"""The pages of the site, from values and the trees of pages; MkDocs is not known here.

``pages.Pages`` lists every page with its address, ``render.render`` gives the HTML of one, ``assets.site_files`` all
other files. Each kind of page is one module in ``kinds``.
"""
