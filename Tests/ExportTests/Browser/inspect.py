#!/usr/bin/env python3
"""Opens reports in a headless Chromium and says what a reader would meet: inspect.py BROWSER FOLDER REPORT...

Talks the DevTools protocol over a pipe, with the standard library alone. Prints one JSON object with a list of findings
for each report (empty when all is well) and what was seen; pictures at 390 and 1,280 pixels, dark, and as PDF go into
FOLDER, for a person to look at.
"""
import base64, json, os, pathlib, select, shutil, subprocess, sys, tempfile, time

# What is asked of the page itself. Colours are compared as WCAG 2.2 has it: 4.5 to 1 for text, 3 for large text.
CONTRAST = r"""
(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const seen = new Map();
  function rgba(colour) {
    if (!seen.has(colour)) {
      canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
      seen.set(colour, Array.from(canvas.getImageData(0, 0, 1, 1).data));
    }
    return seen.get(colour);
  }
  function luminance([r, g, b]) {
    const part = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  }
  function ratio(a, b) {
    const [x, y] = [luminance(a), luminance(b)];
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }
  function ground(element) {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0) return colour;
    }
    return [255, 255, 255, 255];
  }
  const low = []; let least = 99, count = 0;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, element = node.parentElement;
    if (!node.data.trim() || element.closest('script, style, title, desc')) continue;
    if (!element.getClientRects().length) continue;
    const style = getComputedStyle(element), svg = element.closest('svg');
    let back = ground(svg || element), front = rgba(svg ? style.fill : style.color);
    const shape = svg && element.closest('g') && element.closest('g').querySelector('rect, circle');
    if (shape) back = rgba(getComputedStyle(shape).fill);
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    const found = ratio(front, back);
    count += 1; least = Math.min(least, found);
    if (found < (large ? 3 : 4.5)) low.push(`${found.toFixed(2)}: ${node.data.trim().slice(0, 40)} <${element.tagName} ${element.className.baseVal ?? element.className}>`);
  }
  return { count, least: Math.round(least * 100) / 100, low: low.slice(0, 20) };
})()
"""

HARM = r"""
(() => {
  const bad = [];
  if (document.querySelectorAll('script').length !== 1) bad.push('another script');
  if (document.querySelectorAll('style').length !== 1) bad.push('another style');
  for (const e of document.querySelectorAll('*')) {
    for (const a of e.attributes) {
      if (/^on/i.test(a.name)) bad.push(`${e.tagName} ${a.name}`);
      if (/^\s*javascript:/i.test(a.value)) bad.push(`${e.tagName} ${a.name}=${a.value}`);
    }
    if (/^(img|iframe|object|embed|link|form|base|audio|video)$/i.test(e.tagName)) bad.push(`an element ${e.tagName}`);
  }
  if (window.harmed) bad.push('a script of the article ran');
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(document.body.textContent)) bad.push('control characters');
  return bad;
})()
"""

# The smallest words of the pictures that are fitted to the page, in pixels as they are shown.
SMALLEST = r"""
(() => {
  let least = 0;
  for (const svg of document.querySelectorAll('figure.flow svg')) {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    for (const text of svg.querySelectorAll('text')) {
      const size = Math.round(parseFloat(getComputedStyle(text).fontSize) * scale * 10) / 10;
      if (!least || size < least) least = size;
    }
  }
  return least;
})()
"""

# Words of those pictures that run over others, or out of the picture.
OVERRUN = r"""
(() => {
  const over = [];
  for (const svg of document.querySelectorAll('figure.flow svg')) {
    const whole = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
    words.forEach(([text, box], place) => {
      if (box.right > whole.right + 1 || box.left < whole.left - 1) over.push('out of the picture: ' + text.textContent);
      for (const [other, there] of words.slice(place + 1)) {
        const x = Math.min(box.right, there.right) - Math.max(box.left, there.left);
        const y = Math.min(box.bottom, there.bottom) - Math.max(box.top, there.top);
        if (x > 2 && y > 4) over.push(text.textContent + ' over ' + other.textContent);
      }
    });
  }
  return over.slice(0, 10);
})()
"""

VISIBLE = "[...document.querySelectorAll('article.claim')].filter(c => c.getClientRects().length).map(c => c.id)"


class Browser:
    """A Chromium at the other end of a pipe."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="assay-browser-")
        to_read, self.out = os.pipe()
        self.back, to_write = os.pipe()
        arguments = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--mute-audio",
            "--hide-scrollbars", "--disable-sync", "--no-default-browser-check", "--remote-debugging-pipe",
            "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={self.folder}", "about:blank",
        ]

        def wire():
            # Over 3 and 4 by way of numbers that are neither.
            read, write = os.dup(to_read), os.dup(to_write)
            high_read, high_write = os.dup2(read, 90), os.dup2(write, 91)
            os.dup2(high_read, 3)
            os.dup2(high_write, 4)
            os.set_inheritable(3, True)
            os.set_inheritable(4, True)

        self.process = subprocess.Popen(
            arguments, preexec_fn=wire, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env={**os.environ, "HOME": self.folder})
        os.close(to_read)
        os.close(to_write)
        self.buffer, self.number, self.events, self.session = b"", 0, [], None

    def receive(self, deadline):
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.back], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            data = os.read(self.back, 1 << 20)
            if not data:
                raise RuntimeError("the browser has gone")
            self.buffer += data
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + 60
        while True:
            answer = self.receive(deadline)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer.get("result", {})
            self.events.append(answer)

    def wait(self, method):
        deadline = time.monotonic() + 60
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.receive(deadline))

    def ask(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{expression[:60]}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def open_page(self):
        self.past, self.events, self.session = [], [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.call(f"{domain}.enable")

    def go(self, url):
        self.past += self.events
        self.events = []
        self.call("Page.navigate", url=url)
        self.wait("Page.loadEventFired")

    def size(self, width, height=900):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)

    def scheme(self, name):
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def picture(self, path):
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"]
        path.write_bytes(base64.b64decode(data))

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        except (RuntimeError, OSError, TimeoutError):
            pass
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def properties(node):
    return {one["name"]: one["value"].get("value") for one in node.get("properties", [])}


def accessibility(browser, wrong):
    nodes = [node for node in browser.call("Accessibility.getFullAXTree")["nodes"] if not node.get("ignored")]
    roles, heading_levels = {}, []
    for node in nodes:
        role = node["role"]["value"]
        name = (node.get("name") or {}).get("value", "").strip()
        roles.setdefault(role, []).append(name)
        if role in ("button", "link", "radio", "img", "image", "SvgRoot", "region", "article", "table", "navigation") and not name:
            wrong.append(f"a {role} has no name")
        if role == "heading":
            if not name:
                wrong.append("a heading has no name")
            heading_levels.append(properties(node).get("level"))
    for role in ("banner", "navigation", "main", "contentinfo"):
        if len(roles.get(role, [])) != 1:
            wrong.append(f"{len(roles.get(role, []))} landmarks are a {role}")
    if heading_levels.count(1) != 1:
        wrong.append("there is not one heading of level 1")
    for before, level in zip(heading_levels, heading_levels[1:]):
        if level > before + 1:
            wrong.append(f"a heading of level {level} follows one of level {before}")
    if not browser.ask("document.documentElement.lang"):
        wrong.append("the page has no language")
    return {role: len(names) for role, names in sorted(roles.items())}


def behaviour(browser, wrong):
    claims = browser.ask(VISIBLE)
    verdicts = browser.ask("[...new Set([...document.querySelectorAll('article.claim')].map(c => c.dataset.verdict))]")
    for verdict in verdicts:
        browser.ask(f"document.querySelector('input[name=verdict][value={verdict}]').click()")
        expected = browser.ask(f"[...document.querySelectorAll('article.claim[data-verdict={verdict}]')].map(c => c.id)")
        if browser.ask(VISIBLE) != expected:
            wrong.append(f"the filter '{verdict}' shows {browser.ask(VISIBLE)}, not {expected}")
        if str(len(expected)) not in browser.ask("document.getElementById('status').textContent"):
            wrong.append("the filter says another number than it shows")
    hidden = browser.ask("(document.querySelector('article.claim[hidden]') || {}).id || ''")
    if hidden:
        browser.ask(f"location.hash = '#{hidden}'; new Promise(done => setTimeout(done, 100))")
        if hidden not in browser.ask(VISIBLE):
            wrong.append("a link to a claim that the filter hides leads nowhere")
    browser.ask("document.querySelector('input[name=verdict][value=all]').click()")
    if browser.ask(VISIBLE) != claims:
        wrong.append("the filter 'all' does not show all")
    evidence = browser.ask("[...document.querySelectorAll('div.evidence')].map(e => e.id)")
    if evidence:
        visited = []
        for _ in evidence:
            browser.ask("document.getElementById('next').click()")
            visited.append(browser.ask("document.activeElement.id"))
        if visited != evidence:
            wrong.append(f"'next' visits {visited}, not {evidence}")
        browser.ask("document.activeElement.blur()")
        for kind in ("keyDown", "keyUp"):
            browser.call("Input.dispatchKeyEvent", type=kind, key="k", code="KeyK", text="k" if kind == "keyDown" else "")
        back = browser.ask("document.activeElement.id")
        if len(evidence) > 1 and back != evidence[-2]:
            wrong.append(f"the key k leads to '{back}', not to {evidence[-2]}")
    return {"claims": len(claims), "evidence": len(evidence)}


def inspect(browser, report, folder):
    wrong, seen = [], {}
    url = report.resolve().as_uri()
    name = report.stem
    browser.open_page()
    browser.size(1280)
    browser.go(url)
    seen.update(behaviour(browser, wrong))
    seen["roles"] = accessibility(browser, wrong)
    wrong += browser.ask(HARM)
    wrong += [f"words in a picture: {over}" for over in browser.ask(OVERRUN)]
    for scheme in ("light", "dark"):
        browser.scheme(scheme)
        found = browser.ask(CONTRAST)
        seen[f"contrast {scheme}"] = found["least"]
        wrong += [f"too little contrast ({scheme}) {low}" for low in found["low"]]
        if found["count"] == 0:
            wrong.append("no text was found to compare")
    browser.go(url)
    browser.picture(folder / f"{name}-1280-dark.png")
    browser.scheme("light")
    for width in (1280, 390):
        browser.size(width)
        browser.go(url)
        wide = browser.ask("document.scrollingElement.scrollWidth")
        if wide > width:
            wrong.append(f"at {width} pixels the page is {wide} wide")
        small = browser.ask(SMALLEST)
        if small and small < 10:
            wrong.append(f"at {width} pixels a picture's words are {small} pixels high")
        browser.picture(folder / f"{name}-{width}.png")
    pdf = browser.call("Page.printToPDF", printBackground=True)["data"]
    (folder / f"{name}.pdf").write_bytes(base64.b64decode(pdf))
    # Without a script everything is there, and nothing that would need one.
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.go(url)
    document = browser.call("DOM.getDocument", depth=0)["root"]["nodeId"]
    hidden = browser.call("DOM.querySelectorAll", nodeId=document, selector="article.claim[hidden], #tools:not([hidden])")
    if hidden["nodeIds"]:
        wrong.append("without a script something is hidden, or shown that does nothing")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    for event in browser.past + browser.events:
        parameters = event.get("params", {})
        method = event.get("method")
        if method == "Runtime.consoleAPICalled" or method == "Runtime.exceptionThrown":
            wrong.append(f"the console says: {json.dumps(parameters)[:300]}")
        if method == "Log.entryAdded":
            wrong.append(f"the log says: {parameters['entry'].get('text', '')[:300]}")
        if method == "Network.requestWillBeSent" and parameters["request"]["url"].split("#")[0] != url:
            wrong.append(f"a request leaves the file: {parameters['request']['url'][:200]}")
    return {"report": name, "wrong": wrong, "seen": seen}


def main():
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    browser = Browser(sys.argv[1])
    try:
        results = [inspect(browser, pathlib.Path(report), folder) for report in sys.argv[3:]]
    finally:
        browser.close()
    json.dump(results, sys.stdout, indent=1)
    print()


main()
