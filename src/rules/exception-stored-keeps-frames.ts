/**
 * # exception-stored-keeps-frames
 *
 * ## What it finds
 * An exception in a container that lives as long as the program, with its traceback.
 *
 * ## Why it matters
 * The traceback holds every frame that the exception came through, and a frame holds all its locals.
 *
 * ## Example
 *     except ValueError as error:
 *         ERRORS.append(error)
 *
 * ## Better
 *     except ValueError as error:
 *         ERRORS.append(error.with_traceback(None))
 *
 * ## When it is fine
 * When the traceback is shown later: then it is needed. Its text takes a hundredth of the room.
 *
 * ## What it assumes
 * Nothing empties the container, as far as the file shows.
 */

import type { Rule } from './rule';
import { checkKeptItems } from './support/kept';
import { bytes, plural, quoted } from './support/words';

export const exceptionStoredKeepsFrames: Rule = {
  name: 'exception-stored-keeps-frames',
  title: 'A stored exception keeps the locals of its frames',
  severity: 'warning',
  check(run, report, options) {
    checkKeptItems(run, report, options, {
      kind: 'exception',
      message: ({ label }, items) =>
        `Each of ${plural(items.count, 'exception')} in ${label} keeps about ${bytes(items.bytesEach)} for as long as the program runs (${run.facts.python}): its traceback holds its frames with their locals, ${quoted(items.keeps ?? '')} alone ${bytes(items.keptBytes)}. Without its traceback (with_traceback(None)) it takes about 240 B, its text less.`,
    });
  },
};
