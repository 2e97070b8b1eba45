import { describe, expect, it } from 'vitest';
import { newestVersion, type Profile, profileFor, versions } from '../../src/versions';

/** One line a field, `collector.thresholds: 700 10 10`. */
function flatten(profile: Profile): string {
  const lines: string[] = [];
  const add = (name: string, value: unknown): void => {
    // A long list of strings stands in its own file; here its length tells a change.
    if (value instanceof Set && value.size > 100) lines.push(`${name}: ${value.size} strings`);
    else if (value instanceof Set) lines.push(`${name}: ${[...value].join(' ')}`);
    else if (Array.isArray(value)) lines.push(`${name}: ${value.join(' ')}`);
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) add(name === '' ? key : `${name}.${key}`, inner);
    } else lines.push(`${name}: ${JSON.stringify(value)}`);
  };
  add('', profile);
  return `${lines.sort().join('\n')}\n`;
}

const column = <T>(read: (profile: Profile) => T): T[] =>
  versions.map((version) => read(profileFor(version)));

describe('profiles', () => {
  it.each(versions)('of %s are as written down', async (version) => {
    await expect(flatten(profileFor(version))).toMatchFileSnapshot(`./golden/${version}.txt`);
  });

  it('have the same fields in every version', () => {
    const names = column((profile) => flatten(profile).replaceAll(/: .*/g, ''));
    expect(new Set(names).size).toBe(1);
  });

  it('name the version they are of, and the newest is last', () => {
    expect(column(({ version }) => version)).toEqual(versions);
    expect(column(({ release: [major, minor] }) => `${major}.${minor}`)).toEqual(versions);
    expect(versions.at(-1)).toBe(newestVersion);
  });

  // Measured on the releases that the profiles name, except 3.15 on 64 bits.
  it.each([
    ['sys.getsizeof(function)', column(({ sizes }) => sizes.function), [144, 152, 160, 160, 168, 168]],
    ['sys.getsizeof(())', column(({ sizes }) => sizes.tupleBase), [40, 40, 40, 40, 48, 48]],
    ['sys.getsizeof("")', column(({ sizes }) => sizes.strAscii), [49, 49, 41, 41, 41, 41]],
    ['sys.getsizeof(0)', column(({ sizes }) => sizes.zeroIntSize), [24, 28, 28, 28, 28, 28]],
    ['an empty class', column(({ sizes }) => sizes.emptyClass), [1072, 1688, 1704, 1712, 1720, 1728]],
    ['a weak reference', column(({ sizes }) => sizes.weakref), [72, 80, 80, 80, 80, 80]],
    ['an instance', column(({ instances }) => instances.size), [48, 56, 48, 48, 48, 48]],
    [
      'gc.get_threshold()[0]',
      column(({ collector }) => collector.thresholds[0]),
      [700, 700, 700, 2000, 2000, 2000],
    ],
    [
      'the largest shared int',
      column(({ immortality }) => immortality.smallIntMax),
      [256, 256, 256, 256, 256, 1024],
    ],
    ['tuples kept', column(({ freeLists }) => freeLists.tupleLengthMax), [19, 20, 20, 20, 20, 20]],
    ['bound methods kept', column(({ freeLists }) => freeLists.method), [0, 0, 0, 0, 20, 20]],
  ])('know %s', (_what, found, measured) => {
    expect(found).toEqual(measured);
  });
});
