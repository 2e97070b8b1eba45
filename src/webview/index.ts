/**
 * webview: the browser code of the heap panel. It asks for pages of data, one moment and one object at a time, and
 * never receives the heap.
 * Invariant: knows nothing of the editor's API beyond messages, nothing of Node and nothing of any analysis.
 */
export { mount, type Port } from './mount';
