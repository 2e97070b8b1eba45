/**
 * client: what runs in the extension host. Starts the language server, offers the commands, hosts the heap panel, and
 * says in the status bar and the log what the server is doing.
 * Invariant: knows nothing of any analysis; it passes questions and pages through.
 */
export { type ServerStart, start } from './extension';
