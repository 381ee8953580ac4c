"""The build without MkDocs: from a project that was read to a site that takes the place of the previous one."""
