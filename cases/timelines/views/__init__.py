"""Pages, files, saved filters and the feed of the timeline."""
