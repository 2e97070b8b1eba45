/** Questions to the extension host, each with its answer. */
import type { FromPanel, HeapPage, HeapRequest } from '../protocol';

type PageOf<R extends HeapRequest> = Extract<HeapPage, { page: R['page'] | 'none' }>;

export class Questions {
  private next = 1;
  private readonly open = new Map<number, (page: HeapPage) => void>();

  constructor(private readonly post: (message: FromPanel) => void) {}

  ask<R extends HeapRequest>(request: R): Promise<PageOf<R>> {
    const id = this.next++;
    return new Promise((resolve) => {
      this.open.set(id, (page) => resolve(page as PageOf<R>));
      this.post({ type: 'ask', id, request });
    });
  }

  answer(id: number, page: HeapPage): void {
    this.open.get(id)?.(page);
    this.open.delete(id);
  }
}
