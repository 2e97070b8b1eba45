/**
 * Facts belong to the text that was analysed; the user has typed since. Drift maps places between the two texts, so
 * that old facts stay where their statements went until new ones arrive. Pure functions over the list of changes.
 */
import type { Span } from '../base';
import type { TextChange } from '../ide';

/** Where an offset of the analysed text is now. Inside replaced text it falls on the replacement's nearer end. */
export function driftOffset(offset: number, changes: readonly TextChange[], side: 'start' | 'end'): number {
  let at = offset;
  for (const { span, text } of changes) {
    if (at < span.start) continue;
    // An insertion right at a statement's start pushes it to the right; right at its end it does not lengthen it.
    if (at === span.start && (side === 'end' || span.end > span.start)) continue;
    if (at >= span.end) at += text.length - (span.end - span.start);
    else at = side === 'start' ? span.start + text.length : span.start;
  }
  return at;
}

/** Where a span is now; null where its text is gone. */
export function driftSpan(span: Span, changes: readonly TextChange[]): Span | null {
  if (changes.length === 0) return span;
  const start = driftOffset(span.start, changes, 'start');
  const end = driftOffset(span.end, changes, 'end');
  if (end > start) return { start, end };
  return span.end === span.start && end === start ? { start, end } : null;
}

/** Which offset of the analysed text stands here now; null inside text that was typed since. */
export function undriftOffset(offset: number, changes: readonly TextChange[]): number | null {
  let at = offset;
  for (let i = changes.length - 1; i >= 0; i--) {
    const { span, text } = changes[i]!;
    if (at < span.start) continue;
    const end = span.start + text.length;
    if (at < end) return null;
    at += span.end - span.start - text.length;
  }
  return at;
}
