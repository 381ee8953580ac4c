"""One run of a program, in a process that was forked for it: see ``programs.py``, which hands ``given`` over."""

import atexit
import os
import runpy
import sys

arguments, cwd, variables, *told = globals()["given"]
os.chdir(cwd)
os.environ.clear()
os.environ.update(variables)
for number, file in enumerate(told, 1):
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(opened, number)
    os.close(opened)
sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
sys.argv = arguments
atexit._clear()
try:
    runpy.run_path(arguments[0], run_name="__main__")
finally:
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
