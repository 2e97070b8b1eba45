/** The comment that silences a rule, for who adds a name to it. */

import { commentsIn } from '../facts';

/** Where another rule goes in the `ignore[…]` of the line, counted from its start; null where the line has none. */
export function listEndOfIgnore(line: string): number | null {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    for (const comment of commentsIn(line.slice(at), at)) {
      if (comment.kind === 'ignore') return comment.listEnd;
    }
  }
  return null;
}
