"""Folders of Markdown notes as Obsidian, Logseq, Zettlr, Dendron and Foam keep them: read and written."""
