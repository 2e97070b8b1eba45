import contextlib
import sqlite3


def store(path, query):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        with connection:
            connection.execute(query)


store("base.db", "create table t(a)")
