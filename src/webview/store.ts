/**
 * What the panel shows: one moment, at most one object. Old pages stay until new ones are there, so that nothing
 * jumps; an answer to a question that is no longer asked is dropped.
 */
import type {
  At,
  ColourBy,
  FromPanel,
  MembersPage,
  NoPage,
  ObjectPage,
  ObjectsPage,
  OutputPage,
  PanelFile,
  PoolPage,
  PoolsPage,
  SummaryPage,
  ToPanel,
} from '../protocol';
import type { PoolPlace } from './layout';
import { Questions } from './questions';

/** Rows of one page of a table. */
export const pageRows = 50;

/** The user's choices; they outlive a hidden panel. */
export interface Choices {
  readonly colourBy: ColourBy;
  readonly groupBy: 'type' | 'line';
  readonly poolsTable: boolean;
  readonly folded: readonly string[];
  readonly object: number | null;
}

export const usualChoices: Choices = {
  colourBy: 'type',
  groupBy: 'type',
  poolsTable: false,
  folded: [],
  object: null,
};

export interface View {
  readonly choices: Choices;
  /** False until the extension host has said which file is in front. */
  readonly greeted: boolean;
  readonly file: PanelFile | null;
  readonly follow: boolean;
  /** Set while the user looks at another moment than the cursor's. */
  readonly at: At | null;
  readonly loading: boolean;
  readonly none: NoPage | null;
  readonly summary: SummaryPage | null;
  readonly pools: PoolsPage | null;
  readonly objects: ObjectsPage | null;
  readonly output: OutputPage | null;
  readonly place: PoolPlace | null;
  readonly pool: PoolPage | null;
  readonly members: MembersPage | null;
  readonly object: ObjectPage | null;
}

export interface Memory {
  read(): Partial<Choices> | undefined;
  write(choices: Choices): void;
}

export class Store {
  view: View;
  private readonly questions: Questions;
  private round = 0;
  private running = false;
  private again = false;

  constructor(
    private readonly post: (message: FromPanel) => void,
    private readonly memory: Memory,
    private readonly draw: (view: View) => void,
  ) {
    this.questions = new Questions(post);
    this.view = { ...empty, choices: { ...usualChoices, ...memory.read() } };
  }

  // ------------------------------------------------------------ from the extension host

  receive(message: ToPanel): void {
    switch (message.type) {
      case 'answer':
        this.questions.answer(message.id, message.page);
        return;
      case 'file':
        this.showFile(message.file, message.follow);
        return;
      case 'cursor':
        if (!this.view.file) return;
        this.set({ file: { ...this.view.file, line: message.line, source: message.source } });
        if (!this.view.follow) return;
        this.set({ at: null });
        this.query();
        return;
      case 'show':
        this.choose({ object: message.object });
        this.set({ members: null });
        this.query();
        return;
    }
  }

  private showFile(file: PanelFile | null, follow: boolean): void {
    const other = file?.uri !== this.view.file?.uri;
    const before = this.view.file?.status;
    if (other) {
      const choices = this.view.greeted ? { ...this.view.choices, object: null } : this.view.choices;
      this.view = { ...empty, choices };
    }
    this.set({ file, follow, greeted: true });
    if (!file) return;
    const { status } = file;
    if (other || status?.facts !== before?.facts) this.query();
  }

  // ------------------------------------------------------------ from the user

  goTo(at: At | null): void {
    this.set({ at });
    this.query();
  }

  setFollow(on: boolean): void {
    this.set({ follow: on, at: on ? null : this.view.at });
    this.post({ type: 'follow', on });
    if (on) this.query();
  }

  choose(change: Partial<Choices>): void {
    const choices = { ...this.view.choices, ...change };
    this.set({ choices });
    this.memory.write(choices);
    if (change.colourBy !== undefined || change.groupBy !== undefined) this.query();
  }

  fold(section: string): void {
    const { folded } = this.view.choices;
    this.choose({
      folded: folded.includes(section) ? folded.filter((name) => name !== section) : [...folded, section],
    });
  }

  async showPool(place: PoolPlace | null): Promise<void> {
    this.set({ place });
    await this.loadPool(this.round);
  }

  async showObject(object: number | null): Promise<void> {
    this.choose({ object });
    this.set({ members: null });
    await this.loadObject(this.round);
  }

  async showGroup(group: string, offset = 0): Promise<void> {
    const { summary } = this.view;
    if (!summary) return;
    const { moment } = summary;
    const round = this.round;
    const page = await this.questions.ask({ page: 'members', moment, group, offset, limit: pageRows });
    if (round !== this.round || page.page === 'none') return;
    const before = offset > 0 && this.view.members?.group === group ? this.view.members.rows : [];
    this.choose({ object: null });
    this.set({ object: null, members: { ...page, rows: [...before, ...page.rows] } });
  }

  async moreObjects(): Promise<void> {
    const { summary, objects, choices } = this.view;
    if (!summary || !objects) return;
    const round = this.round;
    const page = await this.questions.ask({
      page: 'objects',
      moment: summary.moment,
      groupBy: choices.groupBy,
      offset: objects.rows.length,
      limit: pageRows,
    });
    if (round !== this.round || page.page === 'none') return;
    this.set({ objects: { ...page, rows: [...objects.rows, ...page.rows] } });
  }

  reveal(line: number): void {
    this.post({ type: 'reveal', line });
  }

  choosePython(): void {
    this.post({ type: 'choosePython' });
  }

  openExample(): void {
    this.post({ type: 'openExample' });
  }

  // ------------------------------------------------------------ asking

  /** One query at a time; what changed meanwhile is asked for when it is over. */
  private query(): void {
    this.round++;
    if (this.running) {
      this.again = true;
      return;
    }
    void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    this.set({ loading: true });
    do {
      this.again = false;
      await this.load(this.round);
    } while (this.again);
    this.running = false;
    this.set({ loading: false });
  }

  private async load(round: number): Promise<void> {
    const { file, at, choices } = this.view;
    if (!file) return;
    const summary = await this.questions.ask({ page: 'summary', at: at ?? { line: file.line } });
    if (round !== this.round) return;
    if (summary.page === 'none') {
      this.set({ none: summary });
      return;
    }
    const { moment } = summary;
    const { colourBy, groupBy } = choices;
    const [pools, objects, output] = await Promise.all([
      this.questions.ask({ page: 'pools', moment, colourBy }),
      this.questions.ask({ page: 'objects', moment, groupBy, offset: 0, limit: pageRows }),
      this.questions.ask({ page: 'output', moment, offset: 0, limit: 1000 }),
    ]);
    if (round !== this.round) return;
    this.set({
      none: null,
      summary,
      pools: pools.page === 'none' ? null : pools,
      objects: objects.page === 'none' ? null : objects,
      output: output.page === 'none' ? null : output,
    });
    await Promise.all([this.loadPool(round), this.loadObject(round)]);
  }

  private async loadPool(round: number): Promise<void> {
    const { place, summary, choices } = this.view;
    if (!place || !summary) {
      this.set({ pool: null });
      return;
    }
    const { moment } = summary;
    const page = await this.questions.ask({ page: 'pool', moment, colourBy: choices.colourBy, ...place });
    if (round === this.round) this.set({ pool: page.page === 'none' ? null : page });
  }

  private async loadObject(round: number): Promise<void> {
    const { summary, choices } = this.view;
    if (choices.object === null || !summary) {
      this.set({ object: null });
      return;
    }
    const page = await this.questions.ask({ page: 'object', moment: summary.moment, object: choices.object });
    if (round !== this.round || this.view.choices.object !== choices.object) return;
    this.set({ object: page.page === 'none' ? null : page });
  }

  private set(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    this.draw(this.view);
  }
}

const empty: View = {
  choices: usualChoices,
  greeted: false,
  file: null,
  follow: true,
  at: null,
  loading: false,
  none: null,
  summary: null,
  pools: null,
  objects: null,
  output: null,
  place: null,
  pool: null,
  members: null,
  object: null,
};
