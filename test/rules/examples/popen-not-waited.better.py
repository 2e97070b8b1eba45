import subprocess


def flush():
    subprocess.run(["sync"])


flush()
