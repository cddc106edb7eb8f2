"""Reads an export with parsers that Assay knows nothing of: parse-back.py FORMAT FILE [SCHEMA].

Prints what it found, one `name: value` a line; ends with an exception where the document is not what it should be.
"""
import csv, html.parser, json, sys

kind, path = sys.argv[1], sys.argv[2]
# newline='' leaves the line ends to the parser, as csv asks for.
text = open(path, encoding="utf-8", newline="").read()


class Page(html.parser.HTMLParser):
    """The elements of a page, in a tree that must close as it opened."""

    VOID = {"meta", "input", "br", "hr", "img", "link", "rect", "circle", "line"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.texts = [], [], []
        self.claims = self.evidence = self.scripts = self.flows = 0
        self.targets, self.bad, self.marked = [], [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        for name, value in attributes.items():
            if name.startswith("on") or (name == "style") or (value or "").strip().lower().startswith("javascript:"):
                self.bad.append(f"{tag} {name}={value}")
            if name in ("src", "srcset", "data", "poster"):
                self.bad.append(f"{tag} loads {value}")
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if attributes.get("href", "").startswith("#"):
            self.targets.append(attributes["href"][1:])
        classes = (attributes.get("class") or "").split()
        self.claims += tag == "article" and "claim" in classes
        self.evidence += tag == "div" and "evidence" in classes
        self.scripts += tag == "script"
        self.flows += tag == "svg" and self.open[-1:] == ["figure"] and "role" in attributes
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in self.VOID:
            return
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]} at {self.getpos()}"
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)


if kind == "html":
    page = Page()
    page.feed(text)
    page.close()
    assert not page.open, page.open
    assert not page.bad, page.bad
    assert len(set(page.ids)) == len(page.ids), "an id stands twice"
    missing = [target for target in page.targets if target not in page.ids]
    assert not missing, f"links lead nowhere: {missing}"
    print("claims:", page.claims)
    print("evidence:", page.evidence)
    print("scripts:", page.scripts)
    print("flows:", page.flows)
    for quote in page.marked:
        print("quote:", json.dumps(quote, ensure_ascii=True))
elif kind == "csv":
    rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
    assert all(len(row) == len(rows[0]) for row in rows), "a row of another length"
    columns = {name: place for place, name in enumerate(rows[0])}
    print("claims:", len({row[columns["claim"]] for row in rows[1:]}))
    if "evidence" in columns:
        print("evidence:", sum(1 for row in rows[1:] if row[columns["evidence"]]))
    for row in rows:
        for cell in row:
            assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")), f"a formula: {cell!r}"
elif kind == "text":
    lines = text.split("\n")
    print("lines:", len(lines))
    print("widest:", max(len(line) for line in lines if all(ord(sign) < 0x1100 for sign in line)))
else:
    document = json.loads(text)
    if len(sys.argv) > 3:
        import jsonschema

        schema = json.load(open(sys.argv[3], encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(document)
    if kind == "json":
        print("claims:", len(document["claims"]))
        print("evidence:", sum(len(claim["evidence"]) for claim in document["claims"]))
        for claim in document["claims"]:
            there = {one["id"] for one in claim["evidence"]}
            for side in claim.get("origins", {}).values():
                named = [one for origin in side["list"] for one in origin["evidence"]]
                named += side["own_voice"] + side["unknown"] + side["background"]
                assert len(named) == len(set(named)) and set(named) <= there, "an evidence counted twice, or of nothing"
                assert side["least"] == len(side["list"]) <= side["most"], "a range that is none"
    elif kind == "claimreview":
        print("claims:", len(document))
        print("evidence:", sum(len(review.get("citation", [])) for review in document))
    elif kind == "webannotation":
        print("evidence:", sum(item["motivation"] == "assessing" for item in document["items"]))
        for item in document["items"]:
            if item["motivation"] == "linking":
                continue
            quote, position = item["target"]["selector"]
            assert len(quote["exact"]) == position["end"] - position["start"], "offsets that are no code points"
