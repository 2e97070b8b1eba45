/** What a temporary costs, in numbers of the simulated run and in the words of messages. */

import type { Run, TemporaryFact } from '../../facts';
import type { RuleOptions } from '../rule';
import { bytes, number } from './words';

export interface Saving {
  /** Items when it was largest. */
  readonly items: number;
  /** The list with its buffer. */
  readonly buffer: number;
  /** Items that nobody else holds. */
  readonly elements: number;
  readonly total: number;
  /** Bytes an item, where the length is unknown. */
  readonly each: number;
  /** The length depends on the input. */
  readonly unbounded: boolean;
}

/** A slot of a list's buffer. */
const slotBytes = 8;

export function savingOf(fact: TemporaryFact): Saving {
  const [items, buffer, elements] = [fact.items.high, fact.bytes.high, fact.itemBytes.high];
  const known = items > 0 ? elements / items : 0;
  return {
    items,
    buffer,
    elements,
    total: buffer + elements,
    each: slotBytes + Math.round(known),
    unbounded: fact.unknownLength,
  };
}

/** The generator and its frame, which take the list's place, as measured for `sum(x + 1 for x in rows)`. */
const generatorBytes = 520;

/** Savings this small a share of the program's peak are not worth a line. */
const shareOfPeak = 0.05;

/** Whether a saving is worth reporting. A length that depends on the input always is: somebody's input is large. */
export function isWorthwhile(run: Run, saving: Saving, options: RuleOptions): boolean {
  if (saving.unbounded) return true;
  // A generator has its price too.
  if (saving.total <= generatorBytes) return false;
  if (options.minimumSavingBytes <= 0) return true;
  return saving.total >= Math.max(options.minimumSavingBytes, shareOfPeak * run.facts.peakBytes);
}

/** `lowers the peak by 40.4 MB (8.45 MB list + 32 MB items …); peak 40.4 MB → 520 B on 3.12.` */
export function peakWords(run: Run, saving: Saving): string {
  if (saving.unbounded) {
    const own = saving.elements > 0 ? '' : ' and what it holds alone';
    return `lowers the peak by ${number(saving.each)} B an item${own}; the length is not known here.`;
  }
  const parts =
    saving.elements > 0
      ? `${bytes(saving.buffer)} list + ${bytes(saving.elements)} items that then die one by one`
      : `${bytes(saving.buffer)} list; the items live on either way`;
  return `lowers the peak by ${bytes(saving.total)} (${parts}); peak ${bytes(saving.total)} → about ${bytes(generatorBytes)} on ${run.facts.python}.`;
}

/** The numbers of a message. */
export function savingData(run: Run, saving: Saving): Record<string, number | string | boolean | null> {
  return {
    items: saving.unbounded ? null : saving.items,
    savedBytes: saving.unbounded ? null : saving.total,
    listBytes: saving.unbounded ? null : saving.buffer,
    itemBytes: saving.unbounded ? null : saving.elements,
    bytesPerItem: saving.each,
    python: run.facts.python,
  };
}
