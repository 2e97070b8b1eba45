"""Fills in what this interpreter answers to the questions of a vector file:

    python3.12 test/oracle/record-answers.py test/oracle/vectors/reuse.json

Every question is a program; its answer is what it prints. Each runs alone in a fresh interpreter, three times;
one that does not answer the same each time gets no answer.
"""

import json
import subprocess
import sys
import tempfile


def answer(source):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(source)
        file.flush()
        run = subprocess.run([sys.executable, "-I", file.name], capture_output=True, text=True)
        return run.stdout if run.returncode == 0 else None


def main(path):
    with open(path, encoding="utf-8") as file:
        vector = json.load(file)
    version = "%d.%d" % sys.version_info[:2]
    vector.setdefault("recordedOn", {})[version] = "%d.%d.%d" % sys.version_info[:3]
    for name, question in vector["questions"].items():
        answers = {answer(question["source"]) for _ in range(3)}
        question["answers"].pop(version, None)
        if len(answers) == 1 and None not in answers:
            question["answers"][version] = answers.pop()
        else:
            print("%s: no one answer: %s" % (name, sorted(map(str, answers))))
    with open(path, "w", encoding="utf-8") as file:
        json.dump(vector, file, indent=1, sort_keys=True)
        file.write("\n")


main(sys.argv[1])
