extension HelpTopic {
  static let scripts = HelpTopic(
    "scripts", "Commands from files, pipes and calls.",
    paragraphs: [
      "A script is a file of the lines one would type. In it # begins a comment at a line's start or where it stands "
        + "alone; #2 is a hit. A script stops at the first refusal unless --keep-going is given. A refusal names "
        + "the file and the line; 'help status' lists what the exit status says.",
      "The lines of ~/.config/assay/rc are run first, unless -X is given; what they answer is not shown.",
    ],
    terms: [
      ("assay -f SCRIPT", "runs a script and exits"), ("assay -c LINE", "runs a line; may be given several times"),
      ("… | assay", "runs the lines of a pipe"), ("assay --json …", "answers for programs"),
    ],
    examples: [("check", "fails a script when something does not hold"), ("summary", "a script's last line")])
}
