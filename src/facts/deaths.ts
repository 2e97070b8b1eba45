/** What died during a visit, as far as it is news: by type, and by the name that held it. */

import { Flag } from '../heap';
import { type PyObject, PyUnknown } from '../objects';
import { typeNameOf } from './describe';
import type { DeathFact } from './types';

const kindsMax = 32;

/** Built-in types whose objects a program keeps on purpose; all others are helpers unless a name held them. */
const containers = new Set([
  'list',
  'dict',
  'set',
  'frozenset',
  'bytearray',
  'deque',
  'defaultdict',
  'OrderedDict',
  'Counter',
  'ChainMap',
  'array',
]);

export class Deaths {
  private kinds: { type: string; name: string | null; count: number; bytes: number }[] = [];

  get none(): boolean {
    return this.kinds.length === 0;
  }

  /**
   * Counted is what a name held, and what a container or an attribute may have held: iterators, argument tuples,
   * tracebacks and other helpers of the interpreter come and go with every line.
   */
  add(object: PyObject, name: string | null, bytes: number): void {
    if (object instanceof PyUnknown) return;
    const type = typeNameOf(object);
    const isInstance = object.type.isClass && (object.type.flags & Flag.SHARED) === 0;
    if (name === null && !isInstance && !containers.has(type)) return;
    const known = this.kinds.find((kind) => kind.type === type && (name === null || kind.name === name));
    if (known !== undefined) {
      known.count++;
      known.bytes += bytes;
    } else if (this.kinds.length < kindsMax) this.kinds.push({ type, name, count: 1, bytes });
  }

  /** Hands over what was counted, and begins anew. */
  take(): readonly DeathFact[] {
    const { kinds } = this;
    this.kinds = [];
    return kinds;
  }

  copy(): Deaths {
    const made = new Deaths();
    made.kinds = this.kinds.map((kind) => ({ ...kind }));
    return made;
  }
}
