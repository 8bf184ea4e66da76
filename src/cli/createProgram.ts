import { Argument, Command } from 'commander';
import { LANGUAGES } from '../init/Language.ts';
import type { AdapterCommandOptions } from './AdapterCommandOptions.ts';
import type { CompareOptions } from './compare/CompareOptions.ts';
import { LIST_KINDS, type ListKind } from './ListKind.ts';
import { addOutputOptions } from './outputs/addOutputOptions.ts';
import type { ReportOptions } from './ReportOptions.ts';
import type { ServeCommandOptions } from './ServeCommandOptions.ts';
import type { SmokeCommandOptions } from './SmokeCommandOptions.ts';
import type { TestOptions } from './TestOptions.ts';
import { version } from './version.ts';

/** What each command does; resolves to the exit code. */
export interface Actions {
  test(options: TestOptions): Promise<number>;
  list(kind: ListKind, options: { spec?: string[]; json?: boolean }): Promise<number>;
  explain(id: string, options: { spec?: string[] }): Promise<number>;
  merge(files: string[], options: ReportOptions): Promise<number>;
  compare(before: string, after: string, options: CompareOptions): Promise<number>;
  report(files: string[], options: ReportOptions): Promise<number>;
  baseline(file: string, options: { out?: string; prune?: boolean }): Promise<number>;
  init(options: { language?: string; spec?: string; out?: string }): Promise<number>;
  adapter(options: AdapterCommandOptions): Promise<number>;
  serve(options: ServeCommandOptions): Promise<number>;
  smoke(options: SmokeCommandOptions): Promise<number>;
}

const BASELINE = 'known failures, which do not fail the run';
const CLIENT_FILE = "the client's file, which annotations point at";
const GITHUB = 'print annotations for GitHub, and append the report to the summary of the step';

/** The command line, as commander reads it. */
export function createProgram(actions: Actions, finish: (exitCode: number) => void): Command {
  const program = new Command('pollspec')
    .description('Judges a client of a documented job-progress endpoint against the page that documents it.')
    .version(version(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError();
  const several = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

  const test = program
    .command('test')
    .description('judge a client; without --client, those that pollspec.config.ts names')
    .option('--client <file>', 'module whose default export is the client')
    .option('--command <line>', 'adapter in any language: a command that speaks JSON lines')
    .option('--exec <line>', 'program that polls one job until it ends, judged by its traffic alone')
    .option('--intercept', "answer requests to the page's own hosts, for clients that know no other")
    .option('--clock <clock>', 'of a command or program: auto, virtual, scaled or real (default: auto)')
    .option('--speed <n>', 'how many times as fast as ours a scaled clock goes (default: 20)')
    .option('--jobs <n>', 'how many checks of a command or program are run at once')
    .option(
      '--spec <id|file>',
      'page to judge against; repeatable; default: all that the client implements',
      several,
    )
    .option('-t, --filter <pattern>', 'only these checks: an id, a glob with *, or a part of ids')
    .option('--param <name=value>', 'path parameter, in place of a sample value; repeatable', several)
    .option('--base-url <url>', "in place of the page's own base URL")
    .option('--fail-on <levels>', 'levels at which a failure fails the run (default: must,should,implied)')
    .option('--baseline <file>', BASELINE)
    .option(
      '--seed <n>',
      'what sample values and random cases are drawn from; random: another one each time (default: 1)',
    )
    .option('--runs <n>', 'how many random cases a question gets that is asked of many (default: 30)')
    .option('--path <path>', 'of a counterexample, as a report names it: that case alone')
    .option('--replay <file>', 'HAR file of a recorded run: the checks that it can answer, asked of it alone')
    .option('--github', GITHUB)
    .option('--shard <i/n>', 'run one of n parts of the checks')
    .action(async (options: TestOptions) => finish(await actions.test(options)));
  program
    .command('list')
    .description('list what there is')
    .addArgument(new Argument('<kind>', 'what to list').choices(LIST_KINDS))
    .option('--spec <id|file>', 'only of this spec; repeatable', several)
    .option('--json', 'as a JSON array')
    .action(async (kind: ListKind, options) => finish(await actions.list(kind, options)));
  program
    .command('explain')
    .description('say everything about a statement, a check, an open entry or a practice')
    .argument('<id>', 'with or without the spec in front')
    .option('--spec <id|file>', 'only of this spec; repeatable', several)
    .action(async (id: string, options) => finish(await actions.explain(id, options)));
  const merge = program
    .command('merge')
    .description('put the reports of the shards of one run together')
    .argument('<files...>', 'reports that `pollspec test --shard --json` wrote')
    .option('--spec <file>', 'spec of your own that they are about; repeatable', several)
    .option('--baseline <file>', BASELINE)
    .option('--github', GITHUB)
    .option('--client-file <file>', CLIENT_FILE)
    .action(async (files: string[], options) => finish(await actions.merge(files, options)));
  program
    .command('compare')
    .description('say what got better and what got worse from one report to the next')
    .argument('<before>', 'report that `pollspec test --json` wrote')
    .argument('<after>', 'a later one')
    .option('--json <file>', 'write the comparison as JSON')
    .option('--markdown <file>', 'write the comparison as Markdown')
    .action(async (before: string, after: string, options) =>
      finish(await actions.compare(before, after, options)),
    );
  const report = program
    .command('report')
    .description('draw reports of before again; several side by side')
    .argument('<files...>', 'reports that `pollspec test --json` wrote')
    .option('--spec <file>', 'spec of your own that they are about; repeatable', several)
    .option('--baseline <file>', BASELINE)
    .option('--github', GITHUB)
    .option('--client-file <file>', CLIENT_FILE)
    .action(async (files: string[], options) => finish(await actions.report(files, options)));
  program
    .command('baseline')
    .description('list the failures of a report as known; what a file lists already stays')
    .argument('<report>', 'report that `pollspec test --json` wrote')
    .option('--out <file>', 'file to write, or to add to (default: pollspec-baseline.yaml)')
    .option('--prune', 'delete what is listed and passes in the report')
    .action(async (file: string, options) => finish(await actions.baseline(file, options)));
  program
    .command('adapter')
    .description('go through the protocol with an adapter step by step, up to the first wrong frame')
    .requiredOption('--command <line>', 'the adapter: a command that speaks JSON lines')
    .option('--spec <id|file>', "page to go by; default: the first of the adapter's that is known")
    .action(async (options: AdapterCommandOptions) => finish(await actions.adapter(options)));
  program
    .command('init')
    .description('write an adapter with a small client in it, to start from')
    .option('--language <language>', `what it is written in: ${LANGUAGES.join(', ')}`)
    .option('--spec <id|file>', 'page that the client is about (default: the first bundled one)')
    .option('--out <file>', 'file to write (default: pollspec-adapter.ts, .py or .sh)')
    .action(async (options) => finish(await actions.init(options)));
  program
    .command('serve')
    .description('serve documented examples and scenarios on this machine, and judge what comes in')
    .option('--spec <id|file>', 'only this spec; repeatable; default: all bundled ones', several)
    .option('--scenario <name>', 'of jobs that nobody made (default: progress)')
    .option('--replay <file>', 'HAR file whose run is the scenario of its page; repeatable', several)
    .option('--port <n>', 'where to listen; 0: any port that is free (default: 4010)')
    .option('--host <host>', 'address to listen on (default: 127.0.0.1, this machine alone)')
    .option('--speed <n>', 'how many times as fast as ours the time of a job goes (default: 1)')
    .action(async (options: ServeCommandOptions) => finish(await actions.serve(options)));
  const smoke = program
    .command('smoke')
    .description('ask a live endpoint for one job, and judge its answers by the page')
    .requiredOption('--spec <id|file>', 'page to hold the endpoint against')
    .option('--base-url <url>', "where the endpoint is, in place of the page's own base URL")
    .option('--param <name=value>', 'path parameter of the job; repeatable', several)
    .option('--token-env <name>', 'environment variable that holds the token')
    .option('--client <file>', 'client that polls the job in our place, and is judged as well')
    .option('--command <line>', 'the same, for an adapter in any language')
    .option('--max-wait <time>', 'how long to poll at most, such as 90s, 10m or 2h (default: 10m)')
    .option('--ca-file <file>', 'certificates in PEM to trust in place of the usual ones')
    .option('--fail-on <levels>', 'levels at which drift fails the run (default: must,should,implied)')
    .option('--record <file.har>', 'write what was sent and answered, without the token; `--replay` plays it')
    .action(async (options: SmokeCommandOptions) => finish(await actions.smoke(options)));
  for (const command of [test, merge, report, smoke]) addOutputOptions(command);
  for (const command of program.commands) command.helpOption('--help', 'print this help');
  return program;
}
