/**
 * Files, sockets, connections and other things that want to be closed. They are unknown values of the run that calls of
 * known names answered: what was asked of each, who let it go, and whether it had been closed by then.
 */

import { Flag } from '../heap';
import { type PyObject, PyUnknown } from '../objects';
import type { Recorder } from './recorder';
import type { LostResource, ResourceFact } from './types';

/** Calls that acquire something, by public name: what it is, and what of it ends the duty to close it. */
const acquiring: ReadonlyMap<string, { readonly what: string; readonly closers: readonly string[] }> =
  new Map(
    Object.entries({
      open: file(),
      'io.open': file(),
      'codecs.open': file(),
      'Path.open': file(),
      'pathlib.Path().open': file(),
      'os.fdopen': file(),
      'gzip.open': file(),
      'tempfile.TemporaryFile': file(),
      'tempfile.SpooledTemporaryFile': file(),
      'tempfile.TemporaryDirectory': {
        what: 'directory',
        closers: ['cleanup', 'detach', '__enter__', '__exit__'],
      },
      'tarfile.open': { what: 'archive', closers: ['close', '__enter__', '__exit__'] },
      'os.popen': { what: 'pipe', closers: ['close', '__enter__', '__exit__'] },
      'os.scandir': { what: 'directory scan', closers: ['close', '__enter__', '__exit__', '__iter__'] },
      'socket.socket': socket(),
      'socket.socketpair': socket(),
      'socket.create_connection': socket(),
      'sqlite3.connect': { what: 'connection', closers: ['close'] },
      'subprocess.Popen': { what: 'process', closers: ['wait', 'communicate', '__enter__', '__exit__'] },
      'selectors.DefaultSelector': { what: 'selector', closers: ['close', '__enter__', '__exit__'] },
      'multiprocessing.pool.ThreadPool': pool(),
      'multiprocessing.Pool': pool(),
      'asyncio.new_event_loop': { what: 'event loop', closers: ['close'] },
      'logging.FileHandler': { what: 'log file', closers: ['close'] },
      'xml.etree.ElementTree.iterparse': { what: 'parser', closers: ['close', '__iter__', 'root'] },
    }),
  );

function file() {
  return { what: 'file', closers: ['close', '__enter__', '__exit__', 'detach'] };
}

function socket() {
  return { what: 'socket', closers: ['close', '__enter__', '__exit__', 'detach'] };
}

function pool() {
  return { what: 'pool', closers: ['close', 'terminate', '__enter__', '__exit__'] };
}

interface Site {
  readonly name: string;
  readonly what: string;
  readonly object: PyUnknown;
  closed: number;
  escaped: number;
  readonly asked: Set<string>;
  readonly lost: LostResource[];
}

const sitesMax = 500;
const lostMax = 8;

/** The public name of the call that answered it; null where that is not known. */
function callOf({ path, reason }: PyUnknown): string | null {
  if (path?.endsWith('()') === true) return path.slice(0, -2);
  if (reason.why === 'an open file') return 'open';
  return (
    /^(?:what ([\w.]+)\(\) answers|result of ([\w.]+), which is not modelled)$/
      .exec(reason.why)
      ?.slice(1)
      .find((name) => name !== undefined) ?? null
  );
}

export class ResourceLog {
  private asked = new Map<number, Set<string>>();
  private readonly sites = new Map<string, Site>();
  /** What cycles hold has been told already. */
  private readonly told = new Set<number>();
  /** The function that runs by itself handed it on. */
  private handedOn = new Set<number>();

  constructor(private readonly recorder: Recorder) {}

  save(): unknown {
    return {
      asked: new Map([...this.asked].map(([serial, names]) => [serial, new Set(names)])),
      handedOn: new Set(this.handedOn),
    };
  }

  restore(saved: unknown): void {
    const { asked, handedOn } = saved as { asked: Map<number, Set<string>>; handedOn: Set<number> };
    this.asked = asked;
    this.handedOn = handedOn;
  }

  /** An attribute of something unknown was read, or it was entered or iterated. */
  wasAsked(object: PyObject, name: string): void {
    const names = this.asked.get(object.serial);
    if (names === undefined) this.asked.set(object.serial, new Set([name]));
    else names.add(name);
  }

  /** What a function that was run by itself returned or yielded belongs to its caller. */
  returned(value: PyObject, depth = 3): void {
    if (value instanceof PyUnknown) this.handedOn.add(value.serial);
    else if (depth > 0 && (value.flags & (Flag.SHARED | Flag.IMMORTAL)) === 0) {
      value.visit((part) => this.returned(part as PyObject, depth - 1));
    }
  }

  /** It dies, while a statement of the file runs or a frame gives up what it holds. */
  freed(object: PyUnknown, line: number, lost: Omit<LostResource, 'line' | 'count' | 'asked'>): void {
    // What a cycle held was told when the collector found it.
    const site = this.told.has(object.serial) ? null : this.end(object);
    if (site !== null)
      add(site, { ...lost, line, count: 1, asked: [...(this.asked.get(object.serial) ?? [])] });
    this.asked.delete(object.serial);
    this.handedOn.delete(object.serial);
  }

  /** It stays in a cycle until the collector comes. */
  inCycle(object: PyUnknown, line: number, span: LostResource['span']): void {
    const site = this.told.has(object.serial) ? null : this.end(object);
    this.told.add(object.serial);
    if (site !== null) {
      const asked = [...(this.asked.get(object.serial) ?? [])];
      add(site, { how: 'cycle', name: null, owner: null, symbolic: false, line, span, count: 1, asked });
    }
  }

  /** The site of something that was not closed; null for all else. */
  private end(object: PyUnknown): Site | null {
    const call = callOf(object);
    const kind = call === null ? undefined : acquiring.get(call);
    if (call === null || kind === undefined) return null;
    const { createdAt } = this.recorder.describer.fact(object, '');
    if (createdAt === null) return null;
    const key = `${createdAt.start}:${createdAt.end}`;
    let site = this.sites.get(key);
    if (site === undefined) {
      if (this.sites.size >= sitesMax) return null;
      site = { name: call, what: kind.what, object, closed: 0, escaped: 0, asked: new Set(), lost: [] };
      this.sites.set(key, site);
      this.places.set(key, createdAt);
    }
    const asked = this.asked.get(object.serial);
    for (const name of asked ?? []) site.asked.add(name);
    if (asked !== undefined && kind.closers.some((name) => asked.has(name))) site.closed++;
    else if ((object.flags & Flag.AT_LEAST) !== 0 || this.handedOn.has(object.serial)) site.escaped++;
    else return site;
    return null;
  }

  private readonly places = new Map<
    string,
    NonNullable<ReturnType<Recorder['describer']['fact']>['createdAt']>
  >();

  facts(): ResourceFact[] {
    return [...this.sites].map(([key, { name, what, closed, escaped, asked, lost }]) => ({
      name,
      what,
      createdAt: this.places.get(key)!,
      closed,
      escaped,
      asked: [...asked],
      lost,
    }));
  }
}

/** Deaths of the same kind at the same place are one. */
function add(site: { readonly lost: LostResource[] }, lost: LostResource): void {
  const at = site.lost.findIndex(({ how, line }) => how === lost.how && line === lost.line);
  if (at >= 0) site.lost[at] = { ...site.lost[at]!, count: site.lost[at]!.count + lost.count };
  else if (site.lost.length < lostMax) site.lost.push(lost);
}

/** What several roots say of the same expressions, in the order of the roots. */
export function joinResources(facts: readonly ResourceFact[]): ResourceFact[] {
  const joined = new Map<string, { fact: ResourceFact; lost: LostResource[] }>();
  for (const fact of facts) {
    const key = `${fact.createdAt.start}:${fact.createdAt.end}`;
    const known = joined.get(key);
    if (known === undefined) {
      joined.set(key, { fact, lost: [...fact.lost] });
      continue;
    }
    for (const lost of fact.lost) add(known, lost);
    known.fact = {
      ...known.fact,
      closed: known.fact.closed + fact.closed,
      escaped: known.fact.escaped + fact.escaped,
      asked: [...new Set([...known.fact.asked, ...fact.asked])],
    };
  }
  return [...joined.values()].map(({ fact, lost }) => ({ ...fact, lost }));
}
