/** Which of the modelled versions stands for the one that was chosen. */
import type { PythonChoice } from '../protocol';
import { isUnmodelledBuild } from './status';

/** The same version, or the nearest one, and then the choice says so. `versions` is oldest first. */
export function modelled(choice: PythonChoice, versions: readonly string[]): PythonChoice {
  const { version, source } = choice;
  if (versions.includes(version) || isUnmodelledBuild(version) || versions.length === 0) return choice;
  const wanted = minor(version);
  const nearest = versions.reduce((best, next) =>
    Math.abs(minor(next) - wanted) < Math.abs(minor(best) - wanted) ? next : best,
  );
  return { version: nearest, source: `nearest to ${version} (${source}), which is not modelled` };
}

/** Only the minor release tells CPython versions apart. */
function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}
