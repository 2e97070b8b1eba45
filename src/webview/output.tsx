/** What the program has printed up to the moment. */
import { plural } from './format';
import { Line, Section, type Shown } from './parts';

export function OutputSection(shown: Shown) {
  const { output } = shown.view;
  const bar = output && <span class="note push">{plural(output.total, 'line')} so far</span>;
  return (
    <Section shown={shown} name="output" title="Output" bar={bar}>
      {output && output.lines.length > 0 ? (
        <ol
          class="out"
          aria-label="Printed so far"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus to be read by keyboard.
          tabIndex={0}
        >
          {output.lines.map(({ text, line }, i) => (
            <li key={i}>
              <span>{line === null ? '' : <Line store={shown.store} line={line} text={`${line}`} />}</span>
              {text}
            </li>
          ))}
        </ol>
      ) : (
        <p class="note">Nothing printed up to this moment.</p>
      )}
    </Section>
  );
}
