import subprocess


def flush():
    subprocess.Popen(["sync"])


flush()
