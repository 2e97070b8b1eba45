# Whether CPython says what the heads of these programs say it does:
#     python3.12 test/differences/check.py
# Runs the programs that name this interpreter's version.
import pathlib
import re
import subprocess
import sys

version = "%d.%d" % sys.version_info[:2]
for path in sorted(pathlib.Path(__file__).parent.glob("*.py")):
    head = dict(re.findall(r"^# (\w+): (.*)$", path.read_text(), re.M))
    if path.name == "check.py" or version not in head["Versions"].split():
        continue
    ran = subprocess.run([sys.executable, "-S", str(path)], capture_output=True, text=True)
    printed = " / ".join(ran.stdout.splitlines())
    fixed = not head["CPython"].startswith("another")
    print("%-40s %s" % (path.name, "as written" if printed == head["CPython"] or not fixed else printed))
