"""Runs each workspace on real interpreters and writes what they print into its expected.json.

    python3 record.py 3.10=/path/to/python3.10 3.11=...

The program is main.py, or the module that a file named `command` names, which is run with -m. Its folder src is
on the path; what compiled files remember is not used.
"""

import json
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent.resolve()
interpreters = dict(argument.split('=') for argument in sys.argv[1:])

for folder in sorted(path for path in here.iterdir() if path.is_dir() and path.name != '__pycache__'):
    command = folder / 'command'
    program = ['-m', command.read_text().strip()] if command.is_file() else [str(folder / 'main.py')]
    environment = {'PYTHONPATH': str(folder / 'src'), 'PYTHONHASHSEED': '0', 'PYTHONDONTWRITEBYTECODE': '1'}
    expected = {}
    for version, python in interpreters.items():
        run = subprocess.run([python, *program], cwd=folder, env=environment, capture_output=True, text=True)
        if run.returncode:
            sys.exit(f'{folder.name} on {version}:\n{run.stderr}')
        expected[version] = run.stdout.replace(str(folder), '<root>').splitlines()
    (folder / 'expected.json').write_text(json.dumps(expected, indent=2) + '\n')
