import hashlib

SIZE = 4_000_000
with open("data.bin", "wb") as file:
    for _ in range(SIZE // 1_000):
        file.write(b"0123456789" * 100)


def checksum(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for piece in iter(lambda: file.read(65_536), b""):
            digest.update(piece)
    return digest.hexdigest()


print(checksum("data.bin"))
