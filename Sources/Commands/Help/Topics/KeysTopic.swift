extension HelpTopic {
  static let keys = HelpTopic(
    "keys", "The keys of the prompt.",
    paragraphs: [
      "The prompt is edited with libedit: its emacs keys at first, vi keys with 'bind -v' in ~/.editrc, which is honoured "
        + "with all its bindings. Pasted text becomes part of the line, whatever it holds, and runs nothing by itself.",
      "Ctrl-D asks nothing: every entry is on the disk already. Without a terminal that can move its cursor, lines are "
        + "read as they come.",
    ],
    terms: [
      ("Tab", "complete; again, to list"), ("Up, Down", "former lines that begin like this one"),
      ("Ctrl-R, Ctrl-S", "search former lines, older and newer; Ctrl-G gives back what was there"),
      ("Ctrl-A, Ctrl-E", "to the line's beginning, to its end"), ("Alt-B, Alt-F", "a word back, a word on"),
      ("Alt-Backspace", "delete the word before"), ("Ctrl-K, Ctrl-U", "delete the rest of the line, the whole line"),
      ("Ctrl-C", "drop the line; stop a command that runs"), ("Ctrl-D", "on an empty line: leave"),
      ("Ctrl-Z", "suspend; 'fg' comes back"), ("Ctrl-L", "clear the screen"),
    ],
    examples: [("log 5", "what was done"), ("undo", "takes it back")])
}
