"""Starts programs for another, which may be large: a program's greatest memory counts from the process that starts it.

Reads a JSON array a line, a folder and the words of a call, and answers with the status, the seconds of processor time
and the greatest memory, in bytes. What the program writes is left in the folder's files `out` and `err`.
"""
import json, os, signal, sys

PATIENCE = 60

for line in sys.stdin:
    folder, words = json.loads(line)
    child = os.fork()
    if child == 0:
        try:
            os.chdir(folder)
            for descriptor, name, flags in (
                (0, os.devnull, os.O_RDONLY), (1, "out", os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
                (2, "err", os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
            ):
                os.dup2(os.open(name, flags, 0o600), descriptor)
            # The alarm outlives the call: a program that hangs is ended by it.
            signal.alarm(PATIENCE)
            os.execv(words[0], words)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    answer = [os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, memory]
    print(json.dumps(answer), flush=True)
