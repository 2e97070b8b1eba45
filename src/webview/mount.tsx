/** Puts the panel into the page and connects it to the extension host. */
import { render } from 'preact';
import type { FromPanel, ToPanel } from '../protocol';
import { Panel } from './panel';
import { type Choices, Store } from './store';

/** What the editor gives a webview. */
export interface Port {
  postMessage(message: FromPanel): void;
  getState(): Partial<Choices> | undefined;
  setState(state: Choices): void;
}

export function mount(port: Port, element: HTMLElement): void {
  const store = new Store(
    (message) => port.postMessage(message),
    { read: () => port.getState(), write: (choices) => port.setState(choices) },
    (view) => render(<Panel store={store} view={view} />, element),
  );
  window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => store.receive(data));
  render(<Panel store={store} view={store.view} />, element);
  port.postMessage({ type: 'ready' });
}
