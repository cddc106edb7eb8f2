"""Large files, each made to swell, to stall or to sink a reader."""
import json

MEGABYTE = 1 << 20


def fill(text, size=MEGABYTE):
    piece = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return piece * (size // len(piece))


def laughs(levels=12, width=10):
    """The billion laughs, as YAML: each list is ten of the one before."""
    lines = ["l0: &l0 [ha, ha]"]
    for level in range(1, levels):
        lines.append(f"l{level}: &l{level} [" + ", ".join([f"*l{level - 1}"] * width) + "]")
    return "\n".join(lines)


def matter(yaml, body="# Port\n\nIt opened.\n"):
    return f"---\n{yaml}\n---\n{body}".encode("utf-8", "surrogatepass")


def cases(samples):
    """Names, kinds and files."""
    for name, files in articles():
        yield name, "articles", files
    for name, content in documents(samples):
        yield name, "document", {"s.json": content}
    for name, content in journals(samples):
        yield name, "journal", {"s.json.journal": content}
        yield f"{name}-beside", "journal", {"s.json.journal": content, "s.json": samples.saved(5)}


def articles():
    yield "laughs", {"a.md": matter(laughs())}
    yield "laughs-merged", {"a.md": matter("a: &a {x: y}\n" + "\n".join(
        f"{chr(98 + n)}: &{chr(98 + n)} {{<<: [*{chr(97 + n)}, *{chr(97 + n)}]}}" for n in range(20)))}
    yield "laughs-recursive", {"a.md": matter("a: &a [*a, *a]")}
    yield "yaml-deep", {"a.md": matter("a: " + "[" * 30000)}
    yield "yaml-deep-maps", {"a.md": matter("\n".join(" " * n + "a:" for n in range(240)))}
    yield "yaml-dashes", {"a.md": matter("a:\n" + "- " * 30000)}
    yield "yaml-keys", {"a.md": matter("\n".join(f"k{n}: v" for n in range(7000)))}
    yield "yaml-same-key", {"a.md": matter("\n".join("k: v" for _ in range(12000)))}
    yield "yaml-flow", {"a.md": matter("a: {" + "b, " * 20000 + "}")}
    yield "yaml-long", {"a.md": matter("a: " + "x" * MEGABYTE)}
    yield "yaml-questions", {"a.md": matter("? " * 30000)}
    yield "yaml-escapes", {"a.md": matter('a: "' + "\\U0010FFFF" * 6000 + '"')}
    yield "yaml-tags", {"a.md": matter("a: " + "!x " * 20000)}
    yield "yaml-colons", {"a.md": matter("a:" * 30000)}
    yield "yaml-open", {"a.md": b"---\n" + fill("a: b\n")}
    yield "fences", {"a.md": fill("---\n")}
    for name, text in {
        "letters": "a", "spaces": " ", "lines": "\n", "returns": "\r", "words": "word ", "stops": ". ", "initials": "A. ",
        "sentences": "He said. ", "quotes": "“", "quoted": "“a” ", "straight": '"', "apostrophes": "'", "open": "(",
        "zeros": "\0", "marks": "\u0301", "bidi": "\u202e", "wide": "서울 ", "trains": "🚂", "family": "👨\u200d👩\u200d👧",
        "dashes": "– ", "dots": "...", "capitals": "Gen. Mr. U.S. ", "said": "“Yes,” said Holm. ", "digits": "7",
        "paragraphs": "One line.\n\n", "escape": "\x1b[31m", "markup": "**_", "hashes": "# ", "quotation": "> ",
        "links": "[a](", "ticks": "`", "bars": "| a ", "datelines": "OSLO, Sept. 5 (Northwire) – ",
    }.items():
        yield f"text-{name}", {"a.txt": fill(text)}
        yield f"markdown-{name}", {"a.md": fill(text)}
    yield "bytes-ff", {"a.txt": fill(b"\xff")}
    yield "utf16", {"a.txt": b"\xff\xfe" + fill("a\n".encode("utf-16-le"))}
    yield "utf16-surrogates", {"a.txt": b"\xff\xfe" + fill(b"\x00\xd8")}
    for name, text in {
        "markup": "<b>", "nested": "<div><p>", "comment": "<!--", "entity": "&amp;", "numbers": "&#65;", "broken": "&#",
        "attribute": "<a href='", "angles": "<", "script": "<script>", "closed": "</p>", "breaks": "<br>", "cells": "<td>a",
    }.items():
        yield f"html-{name}", {"a.json": json.dumps({
            "uri": "urn:1", "headline": "Port", "body_html": (text * (MEGABYTE // len(text)))}).encode()}
    for name, content in nested():
        yield f"json-{name}", {"a.json": content}
        yield f"lines-{name}", {"a.jsonl": content}
    yield "lines-empty", {"a.jsonl": fill("{}\n")}
    yield "lines-short", {"a.jsonl": fill("1\n")}
    yield "lines-blank", {"a.jsonl": fill("\n")}
    yield "lines-articles", {"a.jsonl": b"".join(
        b'{"uri":"u:%d","headline":"Port","body_text":"It opened."}\n' % n for n in range(10000))}
    yield "lines-same", {"a.jsonl": fill('{"uri":"u:1","headline":"Port","body_text":"It opened."}\n')}
    yield "graph", {"a.json": b'{"@graph":[' + b",".join(
        b'{"@type":"NewsArticle","@id":"x:%d","headline":"Port","articleBody":"It opened.","publisher":{"@id":"x:%d"}}'
        % (n, n + 1) for n in range(8000)) + b"]}"}
    yield "authors", {"a.json": json.dumps({
        "@type": "NewsArticle", "headline": "Port", "articleBody": "It opened.",
        "author": [{"name": f"Jane {n}"} for n in range(30000)]}).encode()}
    yield "names", {f"{n}.txt": b"It opened." for n in range(3000)}


def nested():
    """JSON that is deep, long or many."""
    yield "deep-arrays", fill("[")
    yield "deep-objects", fill('{"a":')
    yield "deep-closed", fill("[", MEGABYTE // 2) + fill("]", MEGABYTE // 2)
    yield "digits", fill("7")
    yield "fraction", b"0." + fill("7")
    yield "exponent", b"1e" + fill("9")
    yield "string", b'"' + fill("a")
    yield "surrogates", b'"' + fill("\\ud800") + b'"'
    yield "low-surrogates", b'"' + fill("\\udc00") + b'"'
    yield "escapes", b'"' + fill("\\u0000") + b'"'
    yield "backslashes", b'"' + fill("\\\\") + b'"'
    yield "zeros", fill("\0")
    yield "spaces", fill(" ")
    yield "empty-arrays", b"[" + fill("[],") + b"[]]"
    yield "empty-objects", b"[" + fill("{},") + b"{}]"
    yield "numbers", b"[" + fill("1,") + b"1]"
    yield "nulls", b"[" + fill("null,") + b"null]"
    yield "strings", b"[" + fill('"",') + b'""]'
    yield "same-name", b"{" + fill('"a":1,') + b'"a":1}'
    yield "names", ("{" + ",".join(f'"{n:x}":1' for n in range(100000)) + "}").encode()
    # Names that Swift's strings take for the same, and names that only differ in composition.
    yield "alike", ("{" + ",".join(f'"e\u0301{n}":1,"\u00e9{n}":1' for n in range(40000)) + "}").encode()
    yield "commas", b"[" + fill(",")
    yield "colons", b"{" + fill(":")


def documents(samples):
    """Sessions that are large or deep, the value under each top name taken by something else."""
    head = b'{\n"assay":1,\n"id":"x",\n"created":"2023-09-13T00:00:00Z",\n'
    for name, content in nested():
        yield f"session-{name}", content
        yield f"entries-{name}", head + b'"entries":' + content + b"}"
        yield f"entry-{name}", head + b'"entries":[' + content + b"]}"
        yield f"extra-{name}", head + b'"entries":[],"weather":' + content + b"}"
        yield f"claims-{name}", head + b'"entries":[],"claims":' + content + b"}"
    yield "entries-undone", samples.document_of([
        *samples.value["entries"][:6],
        *({"at": "2023-09-13T00:00:00Z", "by": "x", "input": "undo",
           "events": [{"type": "undone", "entries": [3]}, {"type": "redone", "entries": [3]}]} for _ in range(4000)),
    ])["s.json"]
    yield "entries-events", samples.document_of([
        *samples.value["entries"][:3],
        {"at": "2023-09-13T00:00:00Z", "by": "x", "input": "x",
         "events": [{"type": "settingChanged", "name": f"n{n}", "value": "v"} for n in range(12000)]},
    ])["s.json"]
    yield "entries-claims", samples.document_of([
        {"at": "2023-09-13T00:00:00Z", "by": "x", "input": "x",
         "events": [{"type": "claimAdded", "claim": f"c{n + 1}", "text": "It opened."}]} for n in range(4000)
    ])["s.json"]


def journals(samples):
    header = samples.header + b"\n"
    for name, content in nested():
        yield f"journal-{name}", content
        yield f"line-{name}", header + content
        yield f"batch-{name}", header + b"[" + content + b"]\n"
    yield "journal-opened", header + fill('{"opened":"a"}\n')
    yield "journal-headers", fill(header)
    yield "journal-lines", header + fill("\n")
    yield "journal-objects", header + fill("{}\n")
    yield "journal-same", header + (samples.entry_lines[0] + b"\n") * 2000
    yield "journal-hole", header + samples.entry_lines[0] + b"\n" + fill("\0") + b"\n" + samples.entry_lines[1] + b"\n"
