"""Times tantivy and SQLite's FTS5 on the same made-up articles: compare.py ARTICLES.jsonl QUERIES.jsonl FOLDER

Prints a line for each figure, its parts apart by tabs.
"""
import json
import os
import re
import shutil
import sqlite3
import sys
import time

import tantivy

articles_path, queries_path, folder = sys.argv[1:4]
LITTLE = set(
    """the of and to a in that for on was with said is as by at he it from had his be not but has were are an they who
    which have this their been would will after its she more than when about also over into her""".split()
)


def report(name, *values):
    print(name, *values, sep="\t", flush=True)


def timed(name, queries, body):
    for query in queries[:20]:
        body(query)
    times = []
    for query in queries:
        start = time.perf_counter()
        body(query)
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    report(name, f"{times[len(times) // 2]:.3f}", f"{times[len(times) * 99 // 100]:.3f}")


def articles():
    with open(articles_path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def size(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path))


queries = {}
with open(queries_path, encoding="utf-8") as lines:
    for line in lines:
        query = json.loads(line)
        queries.setdefault(query["kind"], []).append(query["query"])
claims = [[word for word in re.findall(r"\w+", claim.lower()) if word not in LITTLE] for claim in queries["claim"]]
text = sum(len(article["text"]) for article in articles())

path = os.path.join(folder, "tantivy")
shutil.rmtree(path, ignore_errors=True)
os.mkdir(path)
builder = tantivy.SchemaBuilder()
builder.add_integer_field("id", stored=True)
builder.add_text_field("text", tokenizer_name="en_stem")
index = tantivy.Index(builder.build(), path)
writer = index.writer(heap_size=400_000_000, num_threads=2)
count = 0
start = time.perf_counter()
for article in articles():
    writer.add_document(tantivy.Document(id=article["id"], text=[article["text"]]))
    count += 1
writer.commit()
writer.wait_merging_threads()
report("tantivy: build", f"{count / (time.perf_counter() - start):.0f}")
report("tantivy: disk", f"{size(path) / text:.3f}")
index.reload()
searcher = index.searcher()
timed(
    "tantivy: ranking alone, top 20",
    claims,
    lambda words: searcher.search(index.parse_query(" ".join(words), ["text"]), 20),
)
timed("tantivy: phrase", queries["phrase"], lambda phrase: searcher.search(index.parse_query(phrase, ["text"]), 20))

path = os.path.join(folder, "fts5.db")
if os.path.exists(path):
    os.remove(path)
database = sqlite3.connect(path)
database.execute("PRAGMA journal_mode=OFF")
database.execute("PRAGMA synchronous=OFF")
database.execute("CREATE VIRTUAL TABLE fts USING fts5(text, content='', tokenize='porter unicode61')")
database.execute("INSERT INTO fts(fts, rank) VALUES('hashsize', 67108864)")
start = time.perf_counter()
database.executemany(
    "INSERT INTO fts(rowid, text) VALUES(?, ?)", ((article["id"], article["text"]) for article in articles())
)
database.commit()
report("FTS5: build", f"{count / (time.perf_counter() - start):.0f}")
report("FTS5: disk", f"{size(path) / text:.3f}")
few = 100 if count <= 200_000 else 20


def rows(statement, query):
    return database.execute(statement, (query,)).fetchall()


timed(
    "FTS5: ranking alone, top 20",
    [" OR ".join(f'"{word}"' for word in words) for words in claims[:few]],
    lambda query: rows("SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT 20", query),
)
timed(
    "FTS5: phrase",
    queries["phrase"],
    lambda query: rows("SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT 20", query),
)
