"""The programs whose search is measured, each as a process of its own: what it prints are its times.

Each takes a folder, a file of articles, how many of them, and a file of questions; it prints JSON: for each
name the best of three passes in milliseconds (wall, work) per question, in their order.
"""

from __future__ import annotations

_TIMED = """
import json, sys, time
from pathlib import Path
folder, articles, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
asked = json.load(open(sys.argv[4]))
def rows():
    for number, line in enumerate(open(articles, encoding="utf-8")):
        if number == count: return
        yield json.loads(line)
def once(work):
    wall, used = time.perf_counter(), time.process_time()
    work()
    return 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - used)
def best(work, times=3):
    taken = [once(work) for _ in range(times)]
    return min(one for one, _ in taken), min(one for _, one in taken)
def per_question(work):
    for _, query in asked[:20]: work(query)
    return [best(lambda: work(query)) for _, query in asked]
"""
OURS = (
    _TIMED
    + """
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import annotate, find
from pkm_desktop.core.library import open_library
from pkm_desktop.core.model.items import ItemFilter
library = open_library(folder)
told = {"first": per_question(lambda query: find.first_answer(library, query)),
        "exact": per_question(lambda query: find.find(library, query))}
typed = [query[:end] for _, query in asked[::6] for end in range(1, min(len(query), 9))]
told["typing"] = [best(lambda: find.as_you_type(library, text)) for text in typed]
note = annotate.write_note(library, "A first line.\\n\\n" + "Some words about it. " * 60, title="Speed").value
told["note"] = [once(lambda: annotate.edit_note(library, note.id, body=f"{note.body} {n}", typing=True))
                for n in range(60)][10:]
ids = browse.item_ids(library, ItemFilter(view="all"))
told["page"] = [once(lambda: browse.item_rows(library, ids[at : at + 100])) for at in range(0, 3000, 100)]
library.close()
print(json.dumps(told))
"""
)
PLAIN = (
    _TIMED
    + """
import re
from pysqlite3 import dbapi2 as sqlite3
made = (folder / "plain.db").exists()
db = sqlite3.connect(folder / "plain.db")
if not made:
    db.execute("CREATE VIRTUAL TABLE fts USING fts5(title, body, tokenize='porter unicode61')")
    db.executemany("INSERT INTO fts VALUES (?, ?)", ((one["title"], one["body"]) for one in rows()))
    db.execute("INSERT INTO fts(fts) VALUES ('optimize')")
    db.commit()
def look(query):
    db.execute("SELECT rowid, title, snippet(fts, 1, '[', ']', '…', 40) FROM fts WHERE fts MATCH ?"
               " ORDER BY rank LIMIT 20", (query,)).fetchall()
print(json.dumps({"exact": per_question(look)}))
"""
)
WHOOSH = (
    _TIMED
    + """
from whoosh import index
from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import ID, TEXT, Schema
from whoosh.qparser import QueryParser
place = folder / "whoosh"
if not place.is_dir():
    place.mkdir()
    schema = Schema(id=ID(stored=True), title=TEXT(stored=True), body=TEXT(StemmingAnalyzer(), stored=True))
    writer = index.create_in(place, schema).writer(limitmb=256)
    for number, one in enumerate(rows()):
        writer.add_document(id=str(number), title=one["title"] or "", body=one["body"])
    writer.commit()
found = index.open_dir(place)
parser = QueryParser("body", found.schema)
with found.searcher() as searcher:
    def look(query):
        [(hit["title"], hit.highlights("body")) for hit in searcher.search(parser.parse(query), limit=20)]
    print(json.dumps({"exact": per_question(look)}))
"""
)
READER = (
    _TIMED
    + """
import itertools
from xml.sax.saxutils import escape
from reader import make_reader, InvalidSearchQueryError
made = (folder / "reader.db").exists()
reader = make_reader(str(folder / "reader.db"), feed_root=str(folder))
if not made:
    waiting, feeds = rows(), 0
    while batch := list(itertools.islice(waiting, 100)):
        clean = lambda text: escape("".join(c for c in text or "" if c >= " " or c in "\\n\\t"))
        items = "".join(f"<item><title>{clean(one['title'])}</title><guid>{feeds}-{at}</guid>"
                        f"<description>{clean(escape(one['body']))}</description></item>"
                        for at, one in enumerate(batch))
        (folder / f"{feeds}.xml").write_text(
            f"<rss version='2.0'><channel><title>Source {feeds}</title>{items}</channel></rss>", "utf-8")
        reader.add_feed(f"{feeds}.xml")
        feeds += 1
    reader.update_feeds()
    reader.enable_search()
    reader.update_search()
def look(query):
    try: list(itertools.islice(reader.search_entries(query), 20))
    except InvalidSearchQueryError: pass
print(json.dumps({"exact": per_question(look)}))
"""
)
