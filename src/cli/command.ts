/** The command line itself: what can be said, and what is answered to what cannot. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { newestVersion, type PythonVersion, versions } from '../versions';
import { check } from './check';
import { CannotRun } from './files';
import { formats } from './formats';
import { lsp } from './lsp';
import { type ShowOptions, show } from './show';
import { type TraceMode, trace, traceModes } from './trace';

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('a whole number from 1 is needed.');
  return value;
}

const python = () =>
  new Option('--python <version>', 'the CPython that is modelled')
    .choices([...versions])
    .default(newestVersion);

/** Runs `memlens` with these arguments; answers the exit status: 0 nothing found, 1 something found, 2 could not run. */
export async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command('memlens')
    .description("What CPython's memory manager will do with your code, without running it.")
    .version('0.1.0')
    .showHelpAfterError('(memlens --help lists what there is)')
    .exitOverride();

  program
    .command('show')
    .description('the file with its lenses, findings and the heap at a line')
    .argument('<file>')
    .addOption(python())
    .option('--line <n>', 'the line whose heap is shown (default: the last)', wholeNumber)
    .addOption(
      new Option('--preset <preset>', 'learner spells words out and shows constants too')
        .choices(['expert', 'learner'])
        .default('expert'),
    )
    .option('--no-color', 'plain text')
    .action(async (file: string, options: ShowOptions) => {
      status = await show(file, options);
    });

  program
    .command('check')
    .description('report findings; exits 1 where there are any')
    .argument('<path...>', 'files and folders')
    .addOption(python())
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(Object.keys(formats))
        .default('text'),
    )
    .option('--fix', 'apply the safe fixes')
    .option('--jobs <n>', 'files analysed at once', wholeNumber, 1)
    .action(
      async (
        paths: string[],
        options: { python: string; format: keyof typeof formats; fix?: boolean; jobs: number },
      ) => {
        status = await check(paths, { ...options, fix: options.fix ?? false });
      },
    );

  program
    .command('trace')
    .description('what happens to memory, statement by statement, as JSON')
    .argument('<path>', 'a file, or a folder of programs')
    .addOption(new Option('--mode <mode>', 'what is traced').choices(traceModes).default('refs'))
    .addOption(python())
    .option('--events <n>', 'at most so many events', wholeNumber, 1200)
    .option('--out <path>', 'a file, or a folder for one record a program')
    .action(
      async (
        path: string,
        options: { mode: TraceMode; python: PythonVersion; events: number; out?: string },
      ) => {
        status = await trace(path, options);
      },
    );

  program
    .command('lsp')
    .description('the language server, for any editor')
    .option('--stdio', 'talk over standard input and output')
    .action(() => lsp());

  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CannotRun) {
      process.stderr.write(`memlens: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
  return status;
}
