/** Small pieces that several sections use. */
import type { ComponentChildren } from 'preact';
import type { Claim, Colour, ColourBy } from '../protocol';
import { claim, reason } from './format';
import { hueClass, hueOf } from './layout';
import type { Store, View } from './store';

export interface Shown {
  readonly store: Store;
  readonly view: View;
}

/** "line 23", which shows the line in the editor. */
export function Line({ store, line, text }: { store: Store; line: number | null; text?: string }) {
  if (line === null) return null;
  return (
    <button
      type="button"
      class="link"
      title="Show this line in the editor"
      onClick={() => store.reveal(line)}
    >
      {text ?? `line ${line}`}
    </button>
  );
}

/** A number with its mark, and why it is not exact. */
export function Amount({ store, of, unit }: { store: Store; of: Claim; unit?: (value: number) => string }) {
  const because = reason(of);
  return (
    <>
      <b>{claim(of, unit)}</b>
      {because && (
        <span class="why">
          , because {because.text} <Line store={store} line={because.line} />
        </span>
      )}
    </>
  );
}

/** A section that folds where the panel is narrow, like a view of the side bar. */
export function Section(props: {
  shown: Shown;
  name: string;
  title: string;
  bar?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { shown, name, title, bar, children } = props;
  const folded = shown.view.choices.folded.includes(name);
  return (
    <section class={`${name}${folded ? ' folded' : ''}`} aria-labelledby={`h-${name}`}>
      <div class="bar">
        <h2 id={`h-${name}`}>
          <button type="button" class="fold" aria-expanded={!folded} onClick={() => shown.store.fold(name)}>
            {title}
          </button>
        </h2>
        {!folded && bar}
      </div>
      {!folded && children}
    </section>
  );
}

/** A radio group drawn as words with a line below the chosen one; arrow keys move as in any radio group. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  choose: (value: T) => void;
}) {
  const { label, value, options, choose } = props;
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = options.findIndex(([option]) => option === value);
    const next = options[(at + by + options.length) % options.length];
    if (!next) return;
    choose(next[0]);
    const group = event.currentTarget as HTMLElement;
    queueMicrotask(() => group.querySelector<HTMLElement>('[aria-checked=true]')?.focus());
  };
  return (
    <div class="seg" role="radiogroup" aria-label={label} onKeyDown={move}>
      {options.map(([option, text]) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be drawn as a word with a line below it.
        <button
          type="button"
          role="radio"
          key={option}
          aria-checked={option === value}
          tabIndex={option === value ? 0 : -1}
          onClick={() => choose(option)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** The class of a colour's swatch. */
export function swatch(by: ColourBy, colours: readonly Colour[], colour: number): string {
  return `sw ${hueClass(by, hueOf(by, colours, colour))}`;
}
