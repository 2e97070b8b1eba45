/** `memlens lsp --stdio`: the server bundle beside this one, in this process. */
import { join } from 'node:path';

export function lsp(): void {
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  require(join(__dirname, 'server.js'));
}
