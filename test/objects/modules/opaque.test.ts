import { describe, expect, it } from 'vitest';
import { keptByCall, opaqueModuleSpec } from '../../../src/objects';

describe('what well-known packages keep of their arguments', () => {
  it('is nothing for functions that the table names', () => {
    expect(keptByCall('numpy.zeros')).toBe('nothing');
    expect(keptByCall('numpy.random.rand')).toBe('nothing');
    expect(keptByCall('requests.get')).toBe('nothing');
    expect(keptByCall('requests.get().json')).toBe('nothing');
  });

  it('is what containers hold for functions that copy', () => {
    expect(keptByCall('numpy.array')).toBe('contents');
    expect(keptByCall('pandas.DataFrame')).toBe('contents');
  });

  it('may be everything for what is not named', () => {
    expect(keptByCall('numpy.vectorize')).toBe('all');
    expect(keptByCall('nobody.knows')).toBe('all');
    expect(keptByCall(null)).toBe('all');
  });
});

describe('a library module that nobody models', () => {
  it('has its public names', () => {
    const { python } = opaqueModuleSpec('subprocess');
    expect(python).toContain('def run(*args, **keywords):');
    expect(python).toContain('class CalledProcessError(SubprocessError):');
    expect(python).toContain('PIPE = -1');
  });
});
