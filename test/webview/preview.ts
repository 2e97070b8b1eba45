/** The panel in an ordinary page, with invented pages: for pictures in every theme and width. */
import type { FromPanel, PanelFile } from '../../src/protocol';
import { mount } from '../../src/webview';
import { answer } from './pages';

const query = new URLSearchParams(location.search);
const many = query.get('heap') !== 'few';

const file: PanelFile | null =
  query.get('state') === 'empty'
    ? null
    : {
        uri: 'file:///orders.py',
        name: 'orders.py',
        line: 17,
        source: '    node = Node(name, parent)',
        status: {
          uri: 'file:///orders.py',
          version: 1,
          facts: 1,
          state: 'ready',
          python: { version: '3.13', source: 'from .python-version' },
          progress: null,
          steps: 221_270,
          cuts: [],
          unknowns: [],
          lenses: 12,
          findings: 1,
          problems: 0,
          why: [],
        },
      };

const posted: FromPanel[] = [];
Object.assign(window, { posted });

mount(
  {
    postMessage(message) {
      posted.push(message);
      if (message.type === 'ready') window.postMessage({ type: 'file', file, follow: true });
      if (message.type !== 'ask') return;
      const { id, request } = message;
      window.postMessage({ type: 'answer', id, page: answer(request, many) });
    },
    getState: () => JSON.parse(sessionStorage.getItem('choices') ?? '{}'),
    setState: (choices) => sessionStorage.setItem('choices', JSON.stringify(choices)),
  },
  document.getElementById('stage')!,
);
