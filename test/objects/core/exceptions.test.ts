/** Exceptions, their fields and groups, and generators. The expected output is CPython 3.12's. */
import { describe, expect, it } from 'vitest';
import { runPython } from '../../machine/run';

describe('exceptions', () => {
  it('types with fields read their arguments', async () => {
    const { stdout, ended } = await runPython(`
print(repr(OSError(2, 'x')), OSError(2, 'x', 'f'), OSError(2, 'x', 'f').args, OSError('a').errno)
print(StopIteration(5).value, SystemExit(1, 2).code, KeyError('a'), ImportError('a', name='b').name)
print(UnicodeDecodeError('utf8', b'\\xff', 0, 1, 'bad'), UnicodeEncodeError('ascii', 'ab', 0, 2, 'bad'))
print(SyntaxError('m', ('dir/f.py', 1, 2, 't')), NameError('x', name='n').name, AttributeError('x', obj=3).obj)
`);
    expect(stdout).toBe(`FileNotFoundError(2, 'x') [Errno 2] x: 'f' (2, 'x') None
5 (1, 2) 'a' b
'utf8' codec can't decode byte 0xff in position 0: bad 'ascii' codec can't encode characters in position 0-1: bad
m (f.py, line 1) n 3
`);
    expect(ended).toBe('end');
  });

  it('cause and context are linked, and notes kept', async () => {
    const { stdout, ended } = await runPython(`
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise KeyError('k') from error
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        1 / 0
    finally:
        raise KeyError('k')
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__))
error = ValueError('n')
error.add_note('first')
error.add_note('second')
print(error.__notes__, error.with_traceback(None) is error)
`);
    expect(stdout).toBe(`ZeroDivisionError('division by zero') ZeroDivisionError('division by zero') True
None ZeroDivisionError('division by zero')
['first', 'second'] True
`);
    expect(ended).toBe('end');
  });

  it('groups split by type and by predicate, keeping their shape', async () => {
    const { stdout, ended } = await runPython(`
group = ExceptionGroup('x', [ExceptionGroup('y', [ValueError(1), KeyError(2)]), TypeError(3)])
print(group, group.split((KeyError, TypeError)))
print(group.subgroup(lambda error: isinstance(error, KeyError)), group.subgroup(OSError))
for make in (lambda: ExceptionGroup('a', []), lambda: ExceptionGroup('a', [1]), lambda: ExceptionGroup('a', [KeyboardInterrupt()])):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)
`);
    expect(
      stdout,
    ).toBe(`x (2 sub-exceptions) (ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2)]), TypeError(3)]), ExceptionGroup('x', [ExceptionGroup('y', [ValueError(1)])]))
x (1 sub-exception) None
ValueError second argument (exceptions) must be a non-empty sequence
ValueError Item 0 of second argument (exceptions) is not an exception
TypeError Cannot nest BaseExceptions in an ExceptionGroup
`);
    expect(ended).toBe('end');
  });

  it('generators take values and exceptions, and end with a value', async () => {
    const { stdout, ended } = await runPython(`
def numbers():
    got = yield 1
    print('got', got)
    try:
        yield 2
    except ValueError as error:
        print('caught', error)
        yield 3
    return 9
g = numbers()
print(next(g), g.send('s'), g.throw(ValueError('q')))
for _ in range(2):
    try:
        next(g)
    except StopIteration as stop:
        print(stop.value, stop.args)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
`);
    expect(stdout).toBe(`got s
caught q
1 2 3
9 (9,)
None ()
generator ignored GeneratorExit
`);
    expect(ended).toBe('end');
  });
});
