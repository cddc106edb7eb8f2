"""Files damaged at random: bytes flipped, cut, doubled and put in, and values replaced inside a whole chain."""
import copy, hashlib, json, os

# What parsers stumble over.
WORDS = [word.encode() for word in (
    '"', "\\", "[[[[", "{", "}", "]", ",", ":", "null", "-0", "1e999", "9223372036854775808", "-9223372036854775809",
    "0.1e-400", "\\ud800", "\\udc00\\ud800", "\\u0000", "\0", "\ufeff", "\n", "\r\n", "\u2028", "---\n", "...\n", "&a *a",
    "<<: *a\n", "!!binary ", "%YAML 9\n", "? ", "- - - ", "| \n", "\t", "<script>", "<!--", "&#x110000;", "&#xd800;",
    "\u202e", "\x1b[2J", "a\u0301\u0301\u0301", "“", "„", "(서울=", "../../etc/passwd", "2023-13-45", "0000-00-00",
)] + [b"\xff", b"\xc3", b"\xff\xfe", b"\xfe\xff", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80\x81"]

TEXTS = ["", "\0", "\x1b]0;x\x07", "../../etc/passwd", "/etc/passwd", "c0", "c1", "c999999999999999999999", "c9223372036854775807",
         "e9223372036854775807", "c9223372036854775806", "e4000000000", "e1", "a0", "a9223372036854775807", "a4000000000",
         "\u202eabc", "🚂" * 40, "e\u0301" * 20, "2023-02-30", "confirmed", "x" * 3000, "-", "0" * 64, "ﬀ", "\n\n\n"]
NUMBERS = [0, 1, -1, 2, 7, 2**31, 2**53, 2**63 - 1, 2**63, -(2**63), 10**40, 0.5, 1e300]

# Members that take one word of a few: most of what stands there instead is refused at once.
CHOICES = {"type", "stance", "verdict", "relation", "claim", "evidence", "digest", "published", "date", "handle"}

ARTICLES = {
    "a.txt": "Port opens again\r\n\r\nOSLO, Sept. 5 (Northwire) – The port … “opened.” Gen. Holm said so.\n\n— Northwire",
    "b.md": '---\nid: urn:1\ntitle: "Port: open"\nauthors: [Jane Doe, \'John Roe\']\npublished: 2023-09-05\n'
            "note: &a |\n  x\nlist:\n  - one\n  - two: 2\n---\n# Port\n\nIt opened. “So it did,” said Holm.\n\n> Quoted\n",
    "c.json": '[{"uri":"urn:1","headlines":[{"value":"Port"}],"bodies":[{"contentType":"text/html","value":'
              '"<p>It &amp; \\u00e9 <b>opened</b></p>"}],"firstCreated":"2023-09-05T14:30:00+09:00"}]',
    "d.json": '{"@graph":[{"@type":"NewsArticle","@id":"x:1","headline":"Port","articleBody":"It opened.",'
              '"author":{"name":"Jane"},"publisher":{"@id":"_:o"},"datePublished":"2023"},{"@id":"_:o","name":"Quay"}]}',
    "e.jsonl": '{"text":"It opened.","hostname":"a.example","date":"2023-09-05","author":"A; B"}\n'
               '{"uri":"urn:2","headline":"Port","body_text":"Открыт 다시 열렸다.","language":"ru"}\n',
}


def damaged(content, chance, most=4):
    """Bytes with up to `most` wounds."""
    content = bytearray(content)
    for _ in range(chance.randint(1, most)):
        place = chance.randrange(len(content) + 1)
        kind = chance.randrange(6)
        if kind == 0 and place < len(content):
            content[place] ^= 1 << chance.randrange(8)
        elif kind == 1 and chance.random() < 0.3:
            del content[place:]
        elif kind == 2:
            del content[place : place + chance.randint(1, 40)]
        elif kind == 3:
            content[place:place] = chance.choice(WORDS) * (1 if chance.random() < 0.8 else chance.randint(2, 300))
        elif kind == 4:
            end = place + chance.randint(1, 400)
            to = chance.randrange(len(content) + 1)
            content[to:to] = content[place:end]
        else:
            # A line twice, or two lines in each other's place.
            lines = bytes(content).split(b"\n")
            one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
            if chance.random() < 0.5:
                lines.insert(two, lines[one])
            else:
                lines[one], lines[two] = lines[two], lines[one]
            content = bytearray(b"\n".join(lines))
    return bytes(content)


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace")


def sealed(entries):
    """The lines of entries that are numbered and chained anew, so that a changed value is no broken chain."""
    lines, prev = [], "0" * 64
    for number, entry in enumerate(entries, 1):
        entry["number"], entry["prev"] = number, prev
        lines.append(canonical(entry))
        prev = hashlib.sha256(lines[-1]).hexdigest()
    return lines


class Samples:
    """Files to damage."""

    def __init__(self, session, corpus):
        with open(session, "rb") as file:
            self.session = file.read()
        self.value = json.loads(self.session)
        self.entry_lines = [canonical(entry) for entry in self.value["entries"]]
        self.header = canonical({"assay": 1, "created": self.value["created"], "id": self.value["id"]})
        self.files = {name: text.encode() for name, text in ARTICLES.items()}
        for folder, _, names in os.walk(corpus):
            for name in names:
                if name.endswith((".md", ".txt", ".json", ".jsonl")) and not name.startswith("README"):
                    with open(os.path.join(folder, name), "rb") as file:
                        self.files[name] = file.read()

    def document(self, chance):
        """A session's file with wounds."""
        return {"s.json": damaged(self.session, chance)}

    def entries(self, chance):
        """A session whose chain is whole and whose entries say what no program wrote."""
        entries = copy.deepcopy(self.value["entries"])
        if chance.random() < 0.5:
            entries = entries[: chance.randint(1, len(entries))]
        for _ in range(chance.randint(1, 4)):
            entry = chance.choice(entries)
            if chance.random() < 0.2:
                entries.insert(chance.randrange(len(entries) + 1), copy.deepcopy(entry))
            elif chance.random() < 0.2:
                entry["events"] = entry["events"] + copy.deepcopy(chance.choice(entries)["events"])
            elif chance.random() < 0.15:
                entry["events"].append({"type": chance.choice(["undone", "redone"]), "entries": [
                    chance.choice(NUMBERS[:5] + [len(entries)]) for _ in range(chance.randint(0, 4))]})
            else:
                self.replace(entry["events"], chance)
        return self.document_of(entries)

    def document_of(self, entries):
        lines = b",\n".join(sealed(entries))
        head = canonical({"assay": 1})[:-1] + b',"id":"x","created":' + canonical(self.value["created"])
        return {"s.json": head + b',"entries":[\n' + lines + b"\n]}\n"}

    def replace(self, value, chance):
        """Puts something else in the place of one value, deep inside."""
        while True:
            keys = list(value) if isinstance(value, dict) else list(range(len(value)))
            if not keys:
                return
            key = chance.choice(keys)
            if key in CHOICES and chance.random() < 0.9:
                key = chance.choice(keys)
            inner = value[key]
            if isinstance(inner, (dict, list)) and inner and chance.random() < 0.9:
                value = inner
                continue
            if isinstance(inner, (int, float)) and chance.random() < 0.9:
                value[key] = chance.choice(NUMBERS[:8] + [inner + 1, inner - 1])
            elif isinstance(inner, str) and chance.random() < 0.9:
                value[key] = chance.choice(TEXTS + [inner[: len(inner) // 2], inner * 2, inner[::-1]])
            else:
                value[key] = chance.choice(TEXTS + NUMBERS + [None, True, [], {}, [[]], inner])
            return

    def journal(self, chance):
        """A journal with wounds, alone or beside the session it belongs to."""
        lines = self.entry_lines
        cut = chance.randrange(len(lines) + 1)
        batch = chance.randrange(cut, len(lines) + 1)
        rest = [b"[" + b",".join(lines[cut:batch]) + b"]"] if batch - cut > 1 else lines[cut:batch]
        journal = b"\n".join([self.header, b'{"opened":"fuzz"}', *rest, *lines[batch:]]) + b"\n"
        files = {"s.json.journal": damaged(journal, chance, 3)}
        if cut or chance.random() < 0.5:
            files["s.json"] = self.saved(cut)
        return files

    def saved(self, count):
        head = self.header[:-1] + b',"entries":[\n'
        return head + b",\n".join(self.entry_lines[:count]) + b"\n]}\n"

    def articles(self, chance):
        """A folder of damaged articles; many in one, since each run opens a corpus once."""
        files = {}
        for number in range(12):
            name = chance.choice(sorted(self.files))
            files[f"{number}-{name}"] = damaged(self.files[name], chance)
        return files
