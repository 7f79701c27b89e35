import { audit } from './commands/audit';
import { commandOptions, UsageError } from './commands/command-options';
import { lessons } from './commands/lessons';
import { provision } from './commands/provision';
import { rollup } from './commands/rollup';
import { start } from './commands/start';
import { sync } from './commands/sync';

const help = `Plumbline on this machine

  npm start [-- --data <folder>] [-- --app <folder>] [-- --port <number>] [-- --fresh] [-- --as-of <moment>]
      Starts Jira, the Forge host and the app, and prints the address to open.
      --data   a folder of exported Jira issues (*.jsonl, *.jsonl.gz; one REST issue a line) instead of the demo company
      --app    another Forge app, by the folder of its manifest.yml
      --fresh  throws away what an earlier run kept
      --as-of  lives at that moment, e.g. 2026-03-31T09:00:00Z

  npm run -s plumbline -- sync   [--data <folder>] [--as-of <moment>] [--json]
      Reads all of Jira into facts and says what was read.
  npm run -s plumbline -- rollup [--data <folder>] [--as-of <moment>] [--json]
      The figures of every project and portfolio.
  npm run -s plumbline -- audit  [--data <folder>] [--as-of <moment>] [--standard <id or file>] [--format json|md|sarif]
      Audits every project by the shipped standards, or by one: an id, or a file (JSON or YAML) such as the app exports.
  npm run -s plumbline -- provision --template <id or file> --answers <file> [--project <key>] [--plan] [--json]
                                    [--site <folder>] [--data <folder>] [--as-of <moment>]
      Creates a project from a template (or applies it to --project): prints the plan and what became of each item.
      --answers  answers by question id, JSON or YAML      --plan  only the plan; nothing is created
      --site     a site that "npm start" made, e.g. .plumbline/demo; otherwise a demo company is founded and thrown away
  npm run -s plumbline -- provision --undo <run> --site <folder>
      Takes back what a run created and nobody changed since.
  npm run -s plumbline -- lessons import <file> [--format csv|json|jsonl] [--state draft|inReview|published] [--site <folder>]
      Imports lessons; columns are recognised by their names, and importing a file again adds only what is not there.
      --site   a site that npm start made (.plumbline/…) instead of a demo company that is thrown away
  npm run -s plumbline -- lessons search|eval [--corpus <file>] [--queries <file>] [--run <file>] [--mode topical|lookAlike]
      The app's lesson search over files: lessons {"_id","title","text"} and queries {"_id","text"}, one JSON object a line.
      search prints the best ten of each query, eval how good they are by the judgements
      --run    writes the best hundred of each query: "query Q0 doc rank score plumbline"
      --qrels  the judgements (query-id, corpus-id, score between tabs) instead of qrels.tsv beside the queries

  Progress goes to stderr, results to stdout. Exit code 0, or 1 with a message; 2 when an audit finds that a mandatory
  rule ("shall") fails.`;

const commands = { start, sync, rollup, audit } as const;

async function main(): Promise<void> {
  const [name = 'help', ...rest] = process.argv.slice(2);
  if (name === 'help' || name === '--help' || name === '-h' || rest.includes('--help')) return console.log(help);
  if (name === 'lessons') return lessons(rest);
  if (name === 'provision') return provision(rest);
  if (!(name in commands))
    throw new UsageError(`There is no command "${name}". There are: ${[...Object.keys(commands), 'provision', 'lessons'].join(', ')}.`);
  await commands[name as keyof typeof commands](commandOptions(rest));
}

main().catch((error: unknown) => {
  // People get the message; a stack only helps when something is wrong with the program itself.
  const expected = error instanceof UsageError || process.env.PLUMBLINE_DEBUG === undefined;
  console.error(expected && error instanceof Error ? error.message : error);
  process.exit(1);
});
