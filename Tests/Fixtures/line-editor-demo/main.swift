// A shell that only says what it was told, to try the line editor on.

import AssayModel
import AssayTerminal

let terminal = Terminal(environment: ProcessEnvironment.variables())
Demo(terminal: terminal).run()
