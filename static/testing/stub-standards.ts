import type { CheckSummary, ComplianceOverview } from '../../src/contracts/audits/overview';
import type { RuleVocabulary } from '../../src/contracts/audits/rule-page';
import { type DryRun, type Standard, type StandardContent, standardContent } from '../../src/contracts/audits/standard';
import type { StubAudit } from './audit-builders';
import { stubRulePage, stubRules } from './audit-rules';
import { stubNow } from './portfolio-builders';
import { StubError } from './stub-error';

const vocabulary = (language: 'en' | 'nl'): RuleVocabulary => {
  const word = (en: string, nl: string) => ({ en, nl })[language];
  const fact = (
    name: string,
    label: string,
    kind: RuleVocabulary['facts'][number]['kind'],
    nullable: boolean,
    values: RuleVocabulary['facts'][number]['values'] = [],
  ) => ({
    name,
    label,
    description: label,
    kind,
    nullable,
    values,
  });
  return {
    facts: [
      fact('statusCategory', word('status category', 'statuscategorie'), 'category', false, [
        { value: 0, label: word('To Do', 'Te doen') },
        { value: 1, label: word('In Progress', 'Bezig') },
        { value: 2, label: word('Done', 'Gereed') },
      ]),
      fact('issueTypeId', word('issue type', 'issuetype'), 'id', false, [
        { value: 10_001, label: word('Story', 'Story') },
        { value: 10_002, label: word('Task', 'Taak') },
        { value: 10_003, label: 'Epic' },
        { value: 10_004, label: 'Bug' },
        { value: 10_005, label: word('Risk', 'Risico') },
      ]),
      fact('assigneeId', word('assignee', 'behandelaar'), 'id', true),
      fact('dueDay', word('due date', 'einddatum'), 'day', true),
      fact('startDay', word('start date', 'startdatum'), 'day', true),
      fact('updatedAt', word('last update', 'laatste wijziging'), 'instant', false),
      fact('resolvedAt', word('resolution date', 'datum van oplossing'), 'instant', true),
      fact('componentCount', word('number of components', 'aantal componenten'), 'count', false),
      fact('originalEstimate', word('original estimate', 'oorspronkelijke schatting'), 'seconds', true),
      fact('storyPointsMilli', word('story points', 'storypunten'), 'milli', true),
      fact('flagged', word('flag', 'markering'), 'flag', false),
    ],
  };
};

const aStandard = (checks: readonly CheckSummary[], changed: Partial<Standard>): Standard => ({
  id: 'pmo-baseline',
  name: 'PMO baseline',
  description: 'What every project keeps in order.',
  stage: 'visible',
  appliesTo: { everything: true, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null },
  newWorkFrom: null,
  rules: checks.map(({ ruleId, checkNo, severity }) => {
    const days = stubRules.find(({ id }) => id === ruleId)?.days;
    return { ruleId, checkNo, severity, weight: 1, options: days === undefined ? {} : { days } };
  }),
  ownRules: [],
  levels: [
    { level: 'bronze', minimumScore: 60, noFailing: [], minimumEvaluatedPercent: 50 },
    { level: 'silver', minimumScore: 80, noFailing: ['shall'], minimumEvaluatedPercent: 70 },
    { level: 'gold', minimumScore: 95, noFailing: ['shall', 'should'], minimumEvaluatedPercent: 80 },
  ],
  waivers: { selfApproval: false, maximumDays: 180, remindDaysBefore: 14 },
  standardNo: 1,
  version: 3,
  savedAt: stubNow - 3 * 86_400,
  savedBy: 'account-1',
  shipped: false,
  retired: false,
  ...changed,
});

const contentOf = (standard: Standard): StandardContent =>
  standardContent.parse(Object.fromEntries(Object.keys(standardContent.shape).map((key) => [key, standard[key as keyof StandardContent]])));

/** Standards and rules of the stub: two standards, of which one came with the app. */
export class StubStandards {
  private standards: Standard[];
  private readonly older = new Map<string, Standard[]>();

  constructor(
    checks: readonly CheckSummary[],
    private readonly audit: StubAudit,
    private readonly canEdit: boolean,
    hasStandards: boolean,
  ) {
    const of = (standardId: string) => checks.filter((check, at) => check.standardId === standardId && at < stubRules.length);
    this.standards = hasStandards
      ? [
          aStandard(of('pmo-baseline'), {}),
          aStandard(of('governance'), {
            id: 'governance',
            name: 'Governance and schedule',
            description: '',
            stage: 'silent',
            standardNo: 2,
            version: 1,
            shipped: true,
          }),
        ]
      : [];
  }

  summaries(): ComplianceOverview['standards'] {
    return this.standards
      .filter(({ retired }) => !retired)
      .map(({ id, name, stage, rules, ownRules }) => ({ id, name, stage, checks: rules.length + ownRules.length }));
  }

  // biome-ignore lint/suspicious/noExplicitAny: the request was parsed by the contract of its method just before
  handle(method: string, request: any): unknown {
    switch (method) {
      case 'rules.list':
        return {
          rules: stubRules.map((rule) =>
            stubRulePage(
              rule,
              request.language,
              this.standards.filter(({ rules }) => rules.some(({ ruleId }) => ruleId === rule.id)).map(({ id }) => id),
            ),
          ),
        };
      case 'rules.getVocabulary':
        return vocabulary(request.language);
      case 'rules.tryOwnRule':
        return this.tryRule(request.rule);
      case 'standards.list':
        return { standards: this.standards, canEdit: this.canEdit };
      case 'standards.get': {
        const present = this.find(request.standardId);
        const all = [...(this.older.get(present.id) ?? []), present];
        const asked = all.find(({ version }) => version === (request.version ?? present.version));
        if (asked === undefined) throw new StubError('NOT_FOUND', 'There is no such version.');
        return {
          standard: asked,
          versions: all.map(({ version, savedAt, savedBy }) => ({ version, savedAt, savedBy })).reverse(),
          offered: ['story-is-ready'],
        };
      }
      case 'standards.save':
        return this.save(request.content, request.basedOn);
      case 'standards.retire': {
        const present = this.find(request.standardId);
        if (present.version !== request.version) throw new StubError('CONFLICT', '');
        return { standard: this.put({ ...present, retired: true, version: present.version + 1 }) };
      }
      case 'standards.dryRun':
        return this.dryRun(request.content);
      case 'standards.readFile':
        return this.readFile(request.text);
      case 'standards.writeFile': {
        const text = JSON.stringify(contentOf(this.find(request.standardId)), null, 2);
        return { text, fileName: `${request.standardId}.${request.format}` };
      }
      default:
        throw new StubError('NOT_FOUND', `The stub does not know ${method}.`);
    }
  }

  private find(id: string): Standard {
    const found = this.standards.find((standard) => standard.id === id);
    if (found === undefined) throw new StubError('NOT_FOUND', `There is no standard “${id}”.`);
    return found;
  }

  private put(standard: Standard): Standard {
    this.standards = [...this.standards.filter(({ id }) => id !== standard.id), standard];
    return standard;
  }

  private save(content: StandardContent, basedOn: number | null): unknown {
    if (!this.canEdit) throw new StubError('NOT_ALLOWED', '');
    const before = this.standards.find(({ id }) => id === content.id);
    if (before !== undefined && before.version !== basedOn)
      throw new StubError('CONFLICT', `“${before.name}” was changed by somebody else.`);
    if (before !== undefined) this.older.set(before.id, [...(this.older.get(before.id) ?? []), before]);
    const highest = Math.max(0, ...this.standards.flatMap(({ rules }) => rules.map(({ checkNo }) => checkNo)));
    const rules = content.rules.map((rule, at) => (rule.checkNo === 0 ? { ...rule, checkNo: highest + 1 + at } : rule));
    const standardNo = before?.standardNo ?? this.standards.length + 1;
    const version = (before?.version ?? 0) + 1;
    return {
      standard: this.put({
        ...content,
        rules,
        standardNo,
        version,
        savedAt: stubNow,
        savedBy: 'account-1',
        shipped: false,
        retired: false,
      }),
    };
  }

  private tryRule(rule: { kind: 'jql'; violatesJql: string; appliesToJql: string } | { kind: 'condition' }): unknown {
    const nothing = { applicable: 0, failing: 0, samples: [], sentence: null, jql: null };
    if (rule.kind === 'jql' && /nosuch/i.test(rule.violatesJql)) {
      return { ...nothing, problem: "Field 'nosuch' does not exist or you do not have permission to view it." };
    }
    const size = JSON.stringify(rule).length;
    const samples = this.audit.overview.projects
      .slice(0, 5)
      .map(({ projectId, key }, at) => ({ issueId: projectId * 1000 + at + 1, issueKey: `${key}-${at + 1}` }));
    return {
      applicable: 400 + size,
      failing: size % 97,
      samples,
      sentence: rule.kind === 'condition' ? 'status category is To Do or In Progress: has assignee' : null,
      jql: rule.kind === 'condition' ? 'statusCategory != Done AND assignee is EMPTY' : `(${rule.appliesToJql}) AND (${rule.violatesJql})`,
      problem: null,
    };
  }

  /** Fewer days find more: so many times more as the number was divided. */
  private dryRun(content: StandardContent): DryRun {
    const before = this.standards.find(({ id }) => id === content.id);
    const rules = content.rules.map(({ ruleId, options }) => {
      const stub = stubRules.find(({ id }) => id === ruleId);
      const days = typeof options.days === 'number' && stub?.days !== undefined ? stub.days / Math.max(1, options.days) : 1;
      const wasThere = before?.rules.some((rule) => rule.ruleId === ruleId) ?? false;
      const check = this.audit.overview.checks.find((each) => each.ruleId === ruleId);
      const cells = this.audit.results.filter(({ checkNo }) => checkNo === check?.checkNo);
      const projects = cells.flatMap(({ projectId, failing, applicable }) => {
        const now = Math.min(applicable, Math.round(failing * days));
        const key = this.audit.overview.projects.find((project) => project.projectId === projectId)?.key ?? '';
        return now === failing && wasThere ? [] : [{ projectId, key, failing: now, failingBefore: wasThere ? failing : null }];
      });
      const sum = (of: (cell: (typeof cells)[number]) => number) => cells.reduce((total, cell) => total + of(cell), 0);
      return {
        ruleId,
        title: stub?.title.en ?? ruleId,
        applicable: sum(({ applicable }) => applicable),
        failing: sum(({ failing, applicable }) => Math.min(applicable, Math.round(failing * days))),
        failingBefore: wasThere ? sum(({ failing }) => failing) : null,
        projects,
        problem: null,
      };
    });
    const more = rules.reduce((sum, { failing, failingBefore }) => sum + failing - (failingBefore ?? 0), 0);
    const scoreBefore = before === undefined ? null : this.audit.overview.score.score;
    return {
      factsAsOf: stubNow - 720,
      rules,
      scoreBefore,
      scoreAfter: Math.max(0, Math.min(100, (this.audit.overview.score.score ?? 80) - Math.round(more / 40))),
    };
  }

  private readFile(text: string): unknown {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return { content: null, problems: [{ path: '', line: 1, message: 'This is not JSON.' }] };
    }
    const parsed = standardContent.safeParse(value);
    if (!parsed.success) {
      return {
        content: null,
        problems: parsed.error.issues.map(({ path, message }, at) => ({ path: path.join('.'), line: 3 + at, message })),
      };
    }
    const unknown = parsed.data.rules.filter(({ ruleId }) => !stubRules.some(({ id }) => id === ruleId));
    if (unknown.length === 0) return { content: parsed.data, problems: [] };
    return {
      content: null,
      problems: unknown.map(({ ruleId }, at) => ({ path: `rules.${at}.ruleId`, line: 12, message: `There is no rule “${ruleId}”.` })),
    };
  }
}
