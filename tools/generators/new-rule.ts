import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type NewRule, newRuleFrom, registerRule, ruleScaffold, testScaffold } from './rule-scaffold';

/** Writes a new rule, its test and its registration below `rulesFolder`; what is there already stays. Answers what it did, a line each. */
export function createRule(rulesFolder: string, rule: NewRule): readonly string[] {
  const folder = path.join(rulesFolder, rule.topic);
  mkdirSync(folder, { recursive: true });
  const said: string[] = [];
  const put = (name: string, text: string): void => {
    const file = path.join(folder, name);
    const there = existsSync(file);
    if (!there) writeFileSync(file, text);
    said.push(`${there ? 'kept' : 'wrote'} ${rule.topic}/${name}`);
  };
  put(`${rule.id}.ts`, ruleScaffold(rule));
  put(`${rule.id}.test.ts`, testScaffold(rule));
  const index = path.join(folder, 'index.ts');
  const before = readFileSync(index, 'utf8');
  const after = registerRule(before, rule);
  if (after !== before) writeFileSync(index, after);
  said.push(`${after === before ? 'kept' : 'registered in'} ${rule.topic}/index.ts`);
  return said;
}

/** `npm run new-rule -- <id> [--topic hygiene] [--scope issue|project]`. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { topic: { type: 'string', default: 'hygiene' }, scope: { type: 'string', default: 'issue' } },
  });
  const rulesFolder = path.resolve(__dirname, '../../src/audits/rules');
  const asked = newRuleFrom(positionals[0] ?? '', values.topic, values.scope, (topic, id) =>
    existsSync(path.join(rulesFolder, topic, `${id}.ts`)),
  );
  if (!asked.ok) {
    console.error(asked.error);
    process.exitCode = 1;
    return;
  }
  for (const line of createRule(rulesFolder, asked.value)) console.log(line);
  console.log(`
Next:
1. Write the rule and its texts in both languages: every “…” must go, and the test of all rules fails until it has.
2. Replace the examples in its test by your own.
3. npx jest --selectProjects unit src/audits/rules
4. npm run docs`);
}

if (require.main === module) main();
