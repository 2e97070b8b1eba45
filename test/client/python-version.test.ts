import { expect, test } from 'vitest';
import { fromPyproject, fromPythonVersionFile, minorOf } from '../../src/client/python-version';

const modelled = ['3.10', '3.11', '3.12', '3.13', '3.14'];
const requires = (specifier: string) =>
  fromPyproject(`[project]\nrequires-python = "${specifier}"\n`, modelled);

test('a version is its minor release; another Python is none', () => {
  expect(minorOf('3.12.1')).toBe('3.12');
  expect(minorOf('3.14.0rc2')).toBe('3.14');
  expect(minorOf('3.13t')).toBe('3.13t');
  expect(minorOf('3.13.1t')).toBe('3.13t');
  expect(minorOf('pypy3.10-7.3.12')).toBeNull();
});

test('.python-version names the first CPython', () => {
  expect(fromPythonVersionFile('# ours\npypy3.9-7.3\n3.11.7\n3.12\n')).toBe('3.11');
  expect(fromPythonVersionFile('\n')).toBeNull();
});

test('requires-python allows the newest version that all clauses allow', () => {
  expect(requires('>=3.8')).toBe('3.14');
  expect(requires('>=3.10,<3.13')).toBe('3.12');
  expect(requires('<3.12.4')).toBe('3.12');
  expect(requires('==3.11.*')).toBe('3.11');
  expect(requires('~=3.11')).toBe('3.14');
  expect(requires('~=3.11.2')).toBe('3.11');
  expect(requires('>=3.10,!=3.14.*')).toBe('3.13');
  expect(requires('>=4')).toBeNull();
  expect(fromPyproject('[project]\nname = "x"\n', modelled)).toBeNull();
});
