/** Classes whose bases are not known, and functions that went where nobody sees them: both are followed all the same. */

import { expect, test } from 'vitest';
import type { Run } from '../../src/facts';
import { nameAt, runOf } from './run';

const ends = (run: Run): Record<string, string> =>
  Object.fromEntries(run.facts.functions.map(({ qualname, ended }) => [qualname, ended]));

test('a class with an unknown base has its own methods; what it does not have is unknown', async () => {
  const run = await runOf(`import framework

class Model(framework.Base, table=True):
    def __init__(self, name):
        super().__init__(name)
        self.rows = []

    def add(self, row):
        rows = self.rows
        other = self.session
        with self:
            for item in self:
                rows = rows + [item]
        return other

found = Model("a")
size = len(found)
`);
  expect(run.facts.ended).toBe('end');
  expect(ends(run)).toEqual({ 'Model.__init__': 'returned', 'Model.add': 'returned' });
  expect(nameAt(run, 16, 'found').object.type).toBe('Model');
  expect(nameAt(run, 16, 'found').object.size.kind).toBe('unknown');
  expect(nameAt(run, 16, 'found').after).toMatchObject({ kind: 'atLeast', n: 1 });
  expect(nameAt(run, 10, 'other').object.size.kind).toBe('unknown');
  expect(nameAt(run, 17, 'size').object.size.kind).toBe('unknown');
});

test('an unknown base that is called like an exception is one', async () => {
  const run = await runOf(`import framework

class Failed(framework.UsageError):
    def __init__(self, text):
        super().__init__(text)
        self.text = text

def check(x):
    try:
        raise Failed("a")
    except Failed as error:
        kept = error.text
    return kept

check(1)
`);
  expect(run.facts.ended).toBe('end');
  expect(ends(run)).toEqual({ 'Failed.__init__': 'returned', check: 'returned' });
});

test('isinstance of what derives from an unknown class may go either way', async () => {
  const run = await runOf(`import framework

class Node(framework.Base):
    pass

node = Node()
if isinstance(node, list):
    a = [1]
else:
    b = [2]
c = isinstance(node, Node)
`);
  expect(run.facts.statements.filter(({ visits }) => visits === 0).map(({ line }) => line)).toEqual([]);
  expect(nameAt(run, 11, 'c').object.summary).toBe('True');
});

test('a function that an unknown decorator took is followed, and what it encloses', async () => {
  const run = await runOf(`import framework

limit = [1]

@framework.route("/")
def page(request):
    rows = [request]
    return rows

@framework.fixture
class Holder:
    def method(self):
        return super().method()

def outer(value):
    def inner(extra):
        return [value, extra, limit]
    return 1
`);
  expect(ends(run)).toEqual({
    page: 'returned',
    'Holder.method': 'returned',
    outer: 'returned',
    'outer.<locals>.inner': 'returned',
  });
  expect(nameAt(run, 7, 'rows').after).toEqual({ kind: 'exact', n: 1 });
});

test('after a module that ended early its functions are followed; names that it has not bound are unknown', async () => {
  const run = await runOf(`def first():
    return [later]

int('x')

later = 1

def second():
    rows = [later, later]
    return rows
`);
  expect(run.facts.ended).toContain('ValueError');
  expect(ends(run)).toEqual({ first: 'returned', second: 'returned' });
  expect(nameAt(run, 9, 'rows').after).toEqual({ kind: 'exact', n: 1 });
});

test('what `*args` and `**kwargs` hold is unknown in a function that runs by itself, and is passed on as such', async () => {
  const run = await runOf(`class Base:
    def __init__(self, name, size=1):
        self.name = name
        self.rows = []

class Child(Base):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.more = [1]

    def method(self, first, *rest):
        if rest:
            a = [first]
        else:
            b = [first]
        rows = self.rows
        c = (first, *rest)
        return self.more

def call(function, *args, **options):
    result = function(1, *args, **options)
    kept = Child(*args, **options)
    return kept.rows
`);
  expect(run.facts.statements.filter(({ visits }) => visits === 0).map(({ line }) => line)).toEqual([]);
  expect(new Set(Object.values(ends(run)))).toEqual(new Set(['returned']));
  expect(nameAt(run, 16, 'rows').after).toEqual({ kind: 'exact', n: 2 });
  expect(nameAt(run, 17, 'c').object.size.kind).toBe('unknown');
});
