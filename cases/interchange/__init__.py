"""Case histories as data: how a case file is handed from one team to another.

`format` knows what may be written, `importing` turns a history into facts, `exporting` turns facts into a history,
`answers` says where a person stands on a day in the words of the format.
"""
