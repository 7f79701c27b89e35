import { rulePageOf } from '../audits/rules/rule-page';
import { auditLater } from '../audits/runs/stale-projects';
import { type DryRunRule, dryRunStandard } from '../audits/standards/dry-run';
import { ownRulePage, sayRule } from '../audits/standards/own-rule-page';
import { getStandard, listStandards } from '../audits/standards/read-standards';
import { retireStandard } from '../audits/standards/retire-standard';
import { problemsOf, saveStandard } from '../audits/standards/save-standard';
import { offeredRules } from '../audits/standards/shipped-standards';
import { visibleVocabulary } from '../audits/standards/site-vocabulary';
import { readStandardFile, standardFileValue } from '../audits/standards/standard-file';
import type { StandardProblem } from '../audits/standards/standard-problem';
import type { StandardRefusal } from '../audits/standards/standard-refusal';
import { tryOwnRule } from '../audits/standards/try-own-rule';
import type { RulePage } from '../contracts/audits/rule-page';
import type { DryRun, Standard } from '../contracts/audits/standard';
import { standardMessage } from '../messages/audits/standard-message';
import { conditionPhrases } from '../messages/condition-phrases';
import type { Language } from '../messages/message';
import { parseAuthoredFile, writeAuthoredFile } from '../platform/authored-file';
import { err, ok, type Result } from '../shared/result';
import { factVocabulary, nameOfId } from './fact-vocabulary';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';

type StandardMethod = Extract<keyof RpcHandlers, `standards.${string}` | `rules.${string}`>;

/** Rules and standards on the wire: each method calls one use case and says problems in the reader's language, in their place. */
export const standardHandlers: Pick<RpcHandlers, StandardMethod> = {
  'rules.list': async ({ language }, call) => ok({ rules: await rulePages(call, language) }),
  'rules.getVocabulary': async ({ language }, { app, viewer }) => {
    const [site, { customFacts }, visible] = await Promise.all([
      app.standards.siteVocabulary(),
      app.settings.read(),
      viewer.visibleProjects(),
    ]);
    return ok({ facts: factVocabulary(language, visibleVocabulary(site, visible), customFacts) });
  },
  'rules.tryOwnRule': async ({ rule, language }, call) => {
    const tried = await tryOwnRule(call.app.ruleTrial, call.viewer, rule);
    if (!tried.ok) return refused(tried.error, language);
    const { conditions, problem, jql, ...figures } = tried.value;
    const said = conditions && sayRule(conditions.appliesTo, conditions.requires, ...(await wordsOf(call, language)));
    return ok({
      ...figures,
      samples: [...figures.samples],
      sentence: said?.conditionSentence ?? null,
      jql: said?.jql ?? jql,
      problem: problem && problemText(problem, language),
    });
  },
  'standards.list': async (_, { app, viewer }) => ok(await listStandards(app.standards, viewer)),
  'standards.get': async ({ standardId, version }, { app, viewer, language }) => {
    const found = await getStandard(app.standards, viewer, standardId, version);
    if (!found.ok) return refused(found.error, language);
    const { standard, versions } = found.value;
    const offered = standard.retired ? [] : offeredRules(standard, app.standards.catalogue);
    return ok({ standard, versions: [...versions], offered: [...offered] });
  },
  'standards.save': async ({ content, basedOn }, call) =>
    inForce(await saveStandard(call.app.standards, call.viewer, content, basedOn), call),
  'standards.retire': async ({ standardId, version }, call) =>
    inForce(await retireStandard(call.app.standards, call.viewer, standardId, version), call),
  'standards.dryRun': async ({ content, language }, { app, viewer }) => {
    const run = await dryRunStandard(app.dryRun, viewer, content);
    if (!run.ok) return refused(run.error, language);
    return ok({ ...run.value, rules: run.value.rules.map((rule) => dryRunRow(rule, language)) });
  },
  'standards.readFile': async ({ text, format }, { app, viewer, language }) => {
    if (!(await viewer.isPmoAdmin())) return err({ code: 'NOT_ALLOWED' });
    const parsed = parseAuthoredFile(text, format);
    if (!parsed.ok)
      return ok({
        content: null,
        problems: parsed.problems.map(({ line, detail }) => ({
          path: '',
          line,
          message: standardMessage(language, 'standard.unreadable', { detail }),
        })),
      });
    const read = readStandardFile(parsed.value, app.standards.catalogue);
    const problems = read.ok ? await problemsOf(app.standards, read.value, await viewer.visibleProjects()) : read.error;
    return ok({
      content: read.ok ? read.value : null,
      problems: problems.map((found) => ({
        path: found.path.join('.'),
        line: parsed.lineOf(found.path),
        message: problemText(found, language),
      })),
    });
  },
  'standards.writeFile': async ({ standardId, format }, { app, viewer, language }) => {
    const found = await getStandard(app.standards, viewer, standardId);
    if (!found.ok) return refused(found.error, language);
    return ok({ text: writeAuthoredFile(standardFileValue(found.value.standard), format), fileName: `${standardId}.${format}` });
  },
};

async function rulePages(call: RpcCall, language: Language): Promise<RulePage[]> {
  const { standards } = await listStandards(call.app.standards, call.viewer);
  const notRetired = standards.filter(({ retired }) => !retired);
  const usedIn = (ruleId: string) => notRetired.filter(({ rules }) => rules.some((rule) => rule.ruleId === ruleId)).map(({ id }) => id);
  const [[words, jql], vocabulary] = await Promise.all([wordsOf(call, language), call.app.standards.vocabulary()]);
  const shipped = [...call.app.standards.catalogue.values()].map((rule) =>
    rulePageOf(rule, language, { words, jql, vocabulary, usedIn: usedIn(rule.id) }),
  );
  const own = notRetired.flatMap(({ ownRules, rules }) =>
    ownRules.map((rule) => {
      const chosen = rules.find(({ ruleId }) => ruleId === rule.id);
      const weighed = { severity: chosen?.severity ?? 'should', weight: chosen?.weight ?? 1, usedIn: usedIn(rule.id) };
      return ownRulePage(rule, weighed, words, jql);
    }),
  );
  return [...shipped, ...own];
}

/** The words and the JQL of this site, for saying conditions. */
async function wordsOf(call: RpcCall, language: Language) {
  const [site, jql, visible] = await Promise.all([
    call.app.standards.siteVocabulary(),
    call.app.jqlVocabulary.read(),
    call.viewer.visibleProjects(),
  ]);
  return [conditionPhrases(language, nameOfId(visibleVocabulary(site, visible))), jql] as const;
}

function dryRunRow({ title, problem, projects, ...figures }: DryRunRule, language: Language): DryRun['rules'][number] {
  return {
    ...figures,
    title: title[language],
    projects: [...projects],
    problem:
      problem === null || typeof problem === 'object'
        ? problem && problemText(problem, language)
        : standardMessage(language, `dryRun.${problem}`),
  };
}

const problemText = ({ code, values }: StandardProblem, language: Language): string =>
  standardMessage(language, `standard.${code}`, values);

/** Says how it went, and has the projects audited soon by what is now in force: those that the standard left as well, so all of them. */
async function inForce(
  result: Result<Standard, StandardRefusal>,
  { app, language }: RpcCall,
): Promise<Result<{ standard: Standard }, Refused>> {
  if (!result.ok) return refused(result.error, language);
  const live = (await app.standards.projects()).filter(({ project }) => !project.archived);
  await auditLater(
    app.runContext(),
    live.map(({ project }) => project.projectId),
  );
  return ok({ standard: result.value });
}

/** A refusal in words; of an invalid standard the first problem, in its place in the request. */
function refused({ code, reason, place, problems }: StandardRefusal, language: Language): { readonly ok: false; readonly error: Refused } {
  const [first] = problems;
  if (reason === 'invalid' && first)
    return err({ code, place: ['content', ...first.path].join('.'), message: problemText(first, language) });
  return err({ code, place, message: standardMessage(language, reason === 'invalid' ? 'standard.badCondition' : `standard.${reason}`) });
}
