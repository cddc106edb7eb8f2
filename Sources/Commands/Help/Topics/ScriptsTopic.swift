extension HelpTopic {
  static let scripts = HelpTopic(
    "scripts", "Commands from files, pipes and calls.",
    paragraphs: [
      "A script is a file of the lines one would type. In it # begins a comment where a command would begin or where it "
        + "stands alone; #2 is a hit. A script stops at the first refusal unless --keep-going is given. A refusal names "
        + "the file and the line; 'help status' lists what the exit status says.",
      "The lines of ~/.config/assay/rc are run first, unless -X is given; what they answer is not shown. There macros "
        + "and preferences are at home ('help macro', 'help set').",
      "What changes several claims or evidences at once asks in a shell. In a script, where nobody can be asked, it is "
        + "refused without --yes.",
      "--json, or 'set output json', gives an object for each command; 'set output tsv' gives rows with tabs: the "
        + "answer's table, or a name and a value to a row. Refusals go to standard error.",
    ],
    terms: [
      ("assay -f SCRIPT", "runs a script and exits"), ("source SCRIPT", "runs it in the shell, or in another script"),
      ("assay -c LINE", "runs a line; may be given several times"),
      ("… | assay", "runs the lines of a pipe"), ("assay --json …", "answers for programs"),
    ],
    examples: [("check", "fails a script when something does not hold"), ("summary", "a script's last line")])
}
