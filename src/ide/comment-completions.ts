/** What may be typed next in a comment to Memlens. Looks at the line alone, so that it answers before new facts are there. */

import { directives, measures } from '../facts';
import { rules } from '../rules';
import { versions } from '../versions';

/** One proposal: the text that replaces what is typed from `from` to the cursor. */
export interface CommentCompletion {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'word' | 'name' | 'type' | 'rule' | 'version';
  /** Column of the line. */
  readonly from: number;
  readonly text: string;
}

const directiveWords: Readonly<Record<(typeof directives)[number], readonly [detail: string, text: string]>> =
  {
    assume: ['state what the run does not know', 'assume '],
    expect: ['assert what the heap is like here', 'expect '],
    ignore: ['silence a rule on this line', 'ignore['],
    'ignore-file': ['silence all rules; at the top of the file', 'ignore-file'],
    python: ['the version that this file is for', 'python '],
  };

const measureWords: Readonly<Record<(typeof measures)[number], readonly [detail: string, text: string]>> = {
  refs: ['references to the object', 'refs('],
  freed: ['the object is gone', 'freed('],
  alive: ['the object is still there', 'alive('],
  size: ['sys.getsizeof, in bytes', 'size('],
  cycles: ['groups that only a collection frees', 'cycles() == '],
  generation: ['0 is the young one', 'generation('],
};

const builtinTypes = ['bool', 'bytes', 'dict', 'float', 'int', 'list', 'set', 'str', 'tuple'];

/** `line` up to the cursor; `names` that are known there. Nothing outside of such a comment. */
export function completeComment(line: string, names: readonly string[]): CommentCompletion[] {
  const opening = /#\s*memlens:\s*(?!.*#\s*memlens:)/.exec(line);
  if (opening === null) return begun(line);
  const said = line.slice(opening.index + opening[0].length);
  const typed = /[\w.-]*$/.exec(said)![0];
  const from = line.length - typed.length;
  const before = said.slice(0, said.length - typed.length);
  const of = (
    kind: CommentCompletion['kind'],
    words: readonly (readonly [label: string, detail: string, text: string])[],
  ): CommentCompletion[] =>
    words
      .filter(([label]) => label.startsWith(typed))
      .map(([label, detail, text]) => ({ label, detail, kind, from, text }));
  const all = (kind: CommentCompletion['kind'], words: readonly string[], detail: string, end = '') =>
    of(
      kind,
      words.map((word) => [word, detail, `${word}${end}`]),
    );
  if (before === '')
    return of(
      'word',
      directives.map((word) => [word, ...directiveWords[word]]),
    );
  if (/^ignore\[[\w\s,-]*$/.test(before)) {
    return of(
      'rule',
      rules.map(({ name, title }) => [name, title, name]),
    );
  }
  if (/^python\s+$/.test(before)) return all('version', versions, 'CPython');
  const piece = /^(assume|expect)\s+(?:.*,)?\s*(.*)$/.exec(before);
  if (piece === null) return [];
  const [, directive, inside] = piece;
  return directive === 'assume' ? assumption(inside!) : expectation(inside!);

  function assumption(start: string): CommentCompletion[] {
    if (start === '') {
      const length: CommentCompletion[] = of('word', [['len', 'how long it is', 'len(']]);
      return [...all('name', names, 'a value that is not known'), ...length];
    }
    if (/^len\(\s*$/.test(start)) return all('name', names, 'how long it is', ') == ');
    if (/^\w+\s+is\s+$/.test(start)) {
      const classes = names.filter((name) => /^[A-Z]/.test(name));
      return [
        ...all('type', classes, 'a name of this file'),
        ...all('type', builtinTypes, 'a built-in type'),
      ];
    }
    if (/^len\(\s*\w+\s*\)\s*$/.test(start)) return all('word', ['=='], 'so many items', ' ');
    if (/^\w+\s+$/.test(start))
      return [...all('word', ['=='], 'this value', ' '), ...all('word', ['is'], 'of this type', ' ')];
    return [];
  }

  function expectation(start: string): CommentCompletion[] {
    if (start === '')
      return of(
        'word',
        measures.map((word) => [word, ...measureWords[word]]),
      );
    if (/^(?:freed|alive)\(\s*$/.test(start)) return all('name', names, 'an object', ')');
    if (/^(?:refs|size|generation)\(\s*$/.test(start)) return all('name', names, 'an object', ') == ');
    if (/^(?:refs|size|generation|cycles)\([^)]*\)\s*$/.test(start))
      return all('word', ['==', '<=', '>='], 'compared with a number', ' ');
    return [];
  }
}

/** The comment's first word. */
function begun(line: string): CommentCompletion[] {
  const found = /#\s*(m\w*:?)?$/.exec(line);
  const typed = found?.[1] ?? '';
  if (found === null || typed === '' || !'memlens:'.startsWith(typed)) return [];
  const from = line.length - typed.length;
  return [{ label: 'memlens:', detail: 'a comment to Memlens', kind: 'word', from, text: 'memlens: ' }];
}
