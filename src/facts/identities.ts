/**
 * `is` between numbers, texts and tuples: whether the two were one object, and why. Such a comparison answers yes only
 * because something is cached, interned or merged.
 */

import type { Code } from '../code';
import type { PythonFrame } from '../machine';
import { PyBytes, PyFloat, PyInt, type PyObject, PyStr, PyTuple } from '../objects';
import { typeNameOf } from './describe';
import type { Recorder } from './recorder';
import type { IdentityFact, ObjectFact } from './types';

interface Site {
  readonly start: number;
  readonly end: number;
  readonly types: Set<string>;
  same: number;
  different: number;
  reason: ObjectFact['constant'];
}

const isValue = (object: PyObject): boolean =>
  object instanceof PyInt ||
  object instanceof PyStr ||
  object instanceof PyBytes ||
  object instanceof PyFloat ||
  object instanceof PyTuple;

export class IdentityLog {
  private readonly sites = new Map<Code, (Site | undefined)[]>();

  constructor(private readonly recorder: Recorder) {}

  compared(frame: PythonFrame, left: PyObject, right: PyObject): void {
    if (left.type !== right.type || left.type.isClass || !isValue(left)) return;
    const { code } = frame.executable;
    let sites = this.sites.get(code);
    if (sites === undefined) {
      sites = [];
      this.sites.set(code, sites);
    }
    const ip = frame.ip - 1;
    let site = sites[ip];
    if (site === undefined) {
      const { constant } = this.recorder.describer.fact(left);
      // True and False are ints, and only one of each.
      if (typeNameOf(left) === 'bool') return;
      site = {
        start: code.starts[ip]!,
        end: code.ends[ip]!,
        types: new Set(),
        same: 0,
        different: 0,
        reason: constant,
      };
      sites[ip] = site;
    }
    site.types.add(typeNameOf(left));
    if (left === right) site.same++;
    else site.different++;
  }

  facts(): IdentityFact[] {
    return [...this.sites.values()].flatMap((sites) =>
      sites.flatMap((site) =>
        site === undefined
          ? []
          : [
              {
                span: { start: site.start, end: site.end },
                types: [...site.types],
                same: site.same,
                different: site.different,
                reason: site.reason,
              },
            ],
      ),
    );
  }
}

/** What several roots say of the same comparisons, in the order of the text. */
export function joinIdentities(facts: readonly IdentityFact[]): IdentityFact[] {
  const joined = new Map<string, IdentityFact>();
  for (const fact of facts) {
    const key = `${fact.span.start}:${fact.span.end}`;
    const known = joined.get(key);
    if (known === undefined) joined.set(key, fact);
    else {
      joined.set(key, {
        ...known,
        types: [...new Set([...known.types, ...fact.types])],
        same: known.same + fact.same,
        different: known.different + fact.different,
      });
    }
  }
  return [...joined.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
