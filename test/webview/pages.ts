/** Pages of an invented heap for pictures and tests of the panel: right in shape, not in its numbers. */
import type { HeapPage, HeapRequest, Pool } from '../../src/protocol';

const exact = (value: number) => ({ kind: 'exact' as const, value });
const sizes = [32, 64, 64, 96, 48, 64, 112, 128];
const types = ['Node', 'list', 'str', 'Record', 'dict', 'int', 'function', 'type'];

const generations = ['generation 2', 'not tracked', 'generation 0'];

/** `many` is about 12,000 blocks, else about 300. */
export function answer(request: HeapRequest, many: boolean): HeapPage {
  const moment = 'moment' in request ? request.moment : 41;
  switch (request.page) {
    case 'summary':
      return {
        page: 'summary',
        python: '3.13',
        moment: 'moment' in request.at ? request.at.moment : 41,
        moments: 120,
        line: 'line' in request.at ? request.at.line : 17,
        source: '    node = Node(name, parent)',
        nearby: null,
        step: exact(137_258),
        liveBytes: exact(many ? 668_120 : 21_344),
        waitingBytes: exact(many ? 315_000 : 0),
        objectsLive: exact(many ? 8543 : 212),
        peakBytes: exact(2_030_000),
        peakLine: 17,
        generations: [
          {
            generation: 0,
            counter: 160,
            threshold: 2000,
            objects: 160,
            collections: 14,
            last: { line: 17, freed: 728, moved: 1273, asked: false },
          },
          {
            generation: 1,
            counter: 2,
            threshold: 10,
            objects: 3274,
            collections: 1,
            last: { line: 5, freed: 16_016, moved: 2172, asked: true },
          },
          { generation: 2, counter: 1, threshold: 10, objects: 2172, collections: 0, last: null },
        ],
        cut: many ? null : 'Stopped at 2,000,000 steps, in line 27. Facts after it are missing.',
      };
    case 'pools': {
      const pools = Array.from({ length: many ? 50 : 6 }, (_, i) => pool(i, many));
      return {
        page: 'pools',
        moment,
        poolBytes: 16_384,
        poolsPerArena: 64,
        arenasFreed: many ? 1 : 0,
        account: {
          askedBytes: 619_000,
          roundingBytes: 49_000,
          freeBlockBytes: 294_000,
          overheadBytes: 5168,
          unusedPoolBytes: 130_000,
          mallocBytes: 49_000,
          mallocBlocks: 12,
        },
        arenas: many
          ? [
              { arena: 0, pools },
              { arena: 2, pools: pools.slice(0, 9) },
            ]
          : [{ arena: 0, pools }],
        classes: [32, 48, 64, 96, 112, 128].map((blockBytes, i) => ({
          blockBytes,
          pools: 4 + i,
          capacity: 900 - i * 120,
          used: 700 - i * 110,
        })),
        colours: (request.colourBy === 'generation' ? generations : types).map((name, i) => ({
          name,
          count: 2930 - i * 350,
          bytes: 100_000 - i * 9000,
        })),
        notes: ['Objects of the start-up are left out.'],
      };
    }
    case 'pool': {
      const { runs, blockBytes } = pool(request.pool, many);
      const blocks = [];
      for (let i = 0; i < runs.length; i += 2) {
        for (let n = 0; n < runs[i + 1]!; n++) blocks.push(block(runs[i]!, blocks.length));
      }
      return { page: 'pool', moment, arena: request.arena, pool: request.pool, blockBytes, blocks };
    }
    case 'objects':
      return {
        page: 'objects',
        moment,
        groupBy: request.groupBy,
        total: types.length + 2,
        offset: request.offset,
        rows: types.map((name, i) => ({
          group: name,
          name: request.groupBy === 'type' ? name : `line ${i + 3}`,
          line: request.groupBy === 'type' ? null : i + 3,
          count: i === 2 ? { kind: 'atLeast' as const, value: 2192 } : exact(2199 - i * 240),
          waiting: i < 3 ? 1456 : 0,
          ownBytes: exact(214_000 / (i + 1)),
        })),
      };
    case 'members':
      return {
        page: 'members',
        moment,
        group: request.group,
        total: 320,
        offset: request.offset,
        rows: Array.from({ length: request.limit }, (_, i) => row(request.offset + i + 1)),
      };
    case 'object':
      return {
        page: 'object',
        moment,
        object: request.object,
        type: 'Node',
        value: '"root.2"',
        createdLine: 17,
        references: { kind: 'atLeast', value: 404, reason: { text: 'load() may keep it', line: 8 } },
        sizeBytes: exact(96),
        retainedBytes: exact(2757),
        collector: 'generation 2',
        home: 'arena 0, pool 18, block 1; class 96 B',
        arena: 0,
        pool: 3,
        block: 1,
        dies: 'at exit; a global keeps it',
        heldBy: [
          {
            name: 'list[2]',
            count: 1,
            line: 9,
            path: [
              { name: 'global home', line: 22, object: null },
              { name: 'Node.children', line: 7, object: 8 },
            ],
          },
          {
            name: 'Record.owner',
            count: 400,
            line: 14,
            path: [{ name: 'global rows', line: 23, object: null }],
          },
        ],
        heldByMore: 3,
        refersTo: [
          { name: '.name', target: row(142) },
          { name: '.parent', target: row(8) },
        ],
        refersToMore: 0,
      };
    case 'output':
      return {
        page: 'output',
        moment,
        total: 36,
        offset: 0,
        lines: Array.from({ length: 36 }, (_, i) => ({ text: `day ${i} done: 3 branches`, line: 28 })),
      };
  }
}

function row(object: number) {
  return {
    object,
    name: `Node #${object}`,
    value: `"root.${object % 3}"`,
    line: 17,
    references: exact(1 + (object % 4)),
    sizeBytes: exact(96),
  };
}

function pool(index: number, many: boolean): Pool {
  const blockBytes = sizes[index % sizes.length]!;
  const capacity = Math.floor((16_384 - 48) / blockBytes);
  const used = many ? Math.floor(capacity * (0.4 + ((index * 37) % 60) / 100)) : 30 + ((index * 17) % 40);
  const runs: number[] = [];
  let left = used;
  for (let i = 0; left > 0; i++) {
    const blocks = Math.min(left, 1 + ((index * 7 + i * 13) % 23));
    runs.push((index + i) % 5 === 0 ? -2 - (i % 3) : (index + i) % 8, blocks);
    left -= blocks;
  }
  if (capacity > used) runs.push(-1, capacity - used);
  return { pool: index, blockBytes, capacity, used, runs };
}

function block(colour: number, index: number) {
  return {
    colour,
    object: colour === -1 ? null : index + 1,
    name: colour === -1 ? 'free' : `${types[Math.max(colour, 0)]} #${index + 1}`,
    askedBytes: colour === -1 ? 0 : 56,
    line: colour === -1 ? null : 17,
  };
}
