import sqlite3


def store(path, query):
    with sqlite3.connect(path) as connection:
        connection.execute(query)


store("base.db", "create table t(a)")
