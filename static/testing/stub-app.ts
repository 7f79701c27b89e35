import type { ZodType } from 'zod';
import { auditContracts } from '../../src/contracts/audits/audit-contracts';
import { evidenceContracts } from '../../src/contracts/audits/evidence-contracts';
import { fixContracts } from '../../src/contracts/audits/fix-contracts';
import { standardContracts } from '../../src/contracts/audits/standard-contracts';
import type { PortfolioNode, PortfolioTree, SyncStatus } from '../../src/contracts/portfolio';
import { type RpcMethod, rpcContracts } from '../../src/contracts/rpc';
import { defaultSettings, type Settings } from '../../src/contracts/settings';
import { fillMessage } from '../../src/messages/message';
import { aCompany, aNode, aTree, someFigures, stubNow, stubToday } from './portfolio-builders';
import { type StubAuditOptions, StubAudits } from './stub-audits';
import { stubDigest } from './stub-digest';
import { StubError } from './stub-error';
import { stubVocabulary } from './stub-settings';

/** What the audit part of the stub answers. */
const auditMethods = { ...auditContracts, ...standardContracts, ...fixContracts, ...evidenceContracts };

/** How the stub behaves, from the query of the page that loads it. */
export interface StubOptions {
  readonly projects: number;
  readonly locale: string;
  readonly theme: 'light' | 'dark';
  readonly state: 'normal' | 'empty' | 'noPortfolio' | 'error' | 'partial' | 'failed' | 'conflict';
  readonly canEdit: boolean;
  readonly delayMs: number;
  readonly audit: StubAuditOptions['audit'];
  readonly checks: number;
}

export const stubOptionsOf = (query: string): StubOptions => {
  const parameters = new URLSearchParams(query);
  const audits = ['normal', 'noStandard', 'noRun', 'clean', 'failing'] as const;
  const states = ['normal', 'empty', 'noPortfolio', 'error', 'partial', 'failed', 'conflict'] as const;
  return {
    projects: Number(parameters.get('projects') ?? 40),
    locale: parameters.get('locale') ?? 'en-GB',
    theme: parameters.get('theme') === 'dark' ? 'dark' : 'light',
    state: states.find((state) => state === parameters.get('state')) ?? 'normal',
    canEdit: !parameters.has('reader'),
    delayMs: Number(parameters.get('delay') ?? 30),
    audit: audits.find((audit) => audit === parameters.get('audit')) ?? 'normal',
    checks: Number(parameters.get('checks') ?? 24),
  };
};

const firstTree = ({ state, projects, canEdit }: StubOptions): PortfolioTree => {
  const company = aCompany(projects, canEdit);
  switch (state) {
    case 'empty':
      return aTree({ canEdit, sync: { ...company.sync, state: 'never', lastSweepAt: null, projectsDone: 0 } });
    case 'noPortfolio':
      return { ...company, nodes: [], projects: company.projects.map((project) => ({ ...project, nodeIds: [] })) };
    case 'partial': {
      const sync: SyncStatus = { ...company.sync, state: 'running', projectsDone: 128, projectsTotal: 500, minutesLeft: 120 };
      return { ...company, sync };
    }
    case 'failed':
      return {
        ...company,
        sync: {
          ...company.sync,
          state: 'failed',
          missing: ['ERP0', 'CLA1', 'DAT2'].map((projectKey) => ({ projectKey, reason: 'failed' as const })),
        },
      };
    default:
      return company;
  }
};

/** The app's resolver, kept in the page: enough state to try every screen, with requests and answers parsed by the contracts. */
export class StubApp {
  private tree: PortfolioTree;
  private settings: Settings = defaultSettings;
  private created = 0;
  private failures: number;
  private readonly audits: StubAudits;

  constructor(private readonly options: StubOptions) {
    this.tree = firstTree(options);
    const language = options.locale.startsWith('nl') ? 'nl' : 'en';
    this.audits = new StubAudits({ audit: options.audit, checks: options.checks, canEdit: options.canEdit, language }, this.tree);
    this.failures = options.state === 'error' ? 1 : 0;
  }

  answer(method: string, payload: unknown): unknown {
    if (method in auditMethods) {
      const known = method as keyof typeof auditMethods;
      return this.reply(auditMethods[known], payload, (request) => this.audits.handle(known, request));
    }
    if (!(method in rpcContracts)) throw new Error(`no resolver for ${method}`);
    const known = method as RpcMethod;
    return this.reply(rpcContracts[known], payload, (request) => this.handle(known, request));
  }

  private reply(contract: { request: ZodType; response: ZodType }, payload: unknown, handle: (request: unknown) => unknown): unknown {
    const request = contract.request.safeParse(payload);
    if (!request.success) return { ok: false, error: { code: 'INVALID_REQUEST', message: request.error.message } };
    try {
      const value = contract.response.parse(handle(request.data));
      return { ok: true, value };
    } catch (thrown) {
      if (!(thrown instanceof StubError)) throw thrown;
      return { ok: false, error: { code: thrown.code, message: thrown.message, correlationId: 'stub-1' } };
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: the request was parsed by the contract of its method just before
  private handle(method: RpcMethod, request: any): unknown {
    switch (method) {
      case 'app.getSession':
        return { isPmoAdmin: this.options.canEdit, isJiraAdmin: false, language: 'en', sync: this.tree.sync };
      case 'portfolio.getTree':
        if (this.failures > 0) {
          this.failures -= 1;
          throw new StubError('INTERNAL', 'The figures could not be read from the database.');
        }
        return this.tree;
      case 'portfolio.explainFigure':
        return this.explain(request);
      case 'portfolio.getTrend':
        return {
          figure: request.figure,
          points: Array.from({ length: request.days }, (_, at) => ({
            day: stubToday - request.days + 1 + at,
            value: at < 3 ? null : Math.round(40 + 25 * Math.sin(at / 9) + at / 6),
            reconstructed: at < request.days / 2,
          })),
        };
      case 'portfolio.saveNode':
        return this.save(request.node);
      case 'portfolio.deleteNode':
        return this.remove(request.nodeId, request.version);
      case 'digests.getMine':
        return { digest: this.options.audit === 'normal' ? stubDigest : null };
      case 'settings.get':
        return { settings: this.settings, canEdit: this.options.canEdit, vocabulary: stubVocabulary };
      case 'settings.save':
        if (!this.options.canEdit) throw new StubError('NOT_ALLOWED', '');
        this.settings = request.settings;
        return { settings: this.settings };
      case 'sync.start':
        this.tree = { ...this.tree, sync: { ...this.tree.sync, state: 'running', projectsDone: 0, minutesLeft: 4 } };
        return { sync: this.tree.sync };
      case 'sync.getStatus': {
        const { sync } = this.tree;
        if (sync.state === 'running') {
          const projectsDone = Math.min(sync.projectsTotal, sync.projectsDone + Math.ceil(sync.projectsTotal / 8));
          const isDone = projectsDone === sync.projectsTotal;
          this.tree = {
            ...this.tree,
            sync: { ...sync, projectsDone, state: isDone ? 'upToDate' : 'running', minutesLeft: isDone ? null : 60 },
          };
        }
        return { sync: this.tree.sync };
      }
      case 'portfolio.getGadget':
        throw new StubError('NOT_FOUND', 'The stub shows no gadget.');
    }
  }

  private explain({
    scope,
    figure,
    language,
  }: {
    scope: { kind: string; nodeId?: string; projectId?: number };
    figure: string;
    language: 'en' | 'nl';
  }): unknown {
    const projects = this.tree.projects.filter(
      ({ id, nodeIds }) => scope.kind === 'everything' || id === scope.projectId || nodeIds.includes(scope.nodeId ?? ''),
    );
    const figureOf = (figures: object): number | null => {
      const value: unknown = (figures as Record<string, unknown>)[figure];
      return typeof value === 'number' ? value : null;
    };
    const parts = projects.map(({ id, key, name, figures }) => ({ projectId: id, key, name, value: figureOf(figures) }));
    const unit =
      figure === 'percentDone'
        ? 'percent'
        : figure === 'health' || figure === 'throughput'
          ? 'none'
          : /stimate|Spent/.test(figure)
            ? 'seconds'
            : /Due$|Start$|Milestone$/.test(figure)
              ? 'day'
              : 'issues';
    const node = this.tree.nodes.find(({ id }) => id === scope.nodeId);
    const text = {
      en: 'Open issues whose due date is before today, in {{count}} projects.',
      nl: 'Open issues waarvan de einddatum voor vandaag ligt, in {{count}} projecten.',
    }[language];
    return {
      figure,
      value: node === undefined ? (parts[0]?.value ?? null) : figureOf(node.figures),
      unit,
      asOf: stubNow,
      collectedAt: stubNow - 720,
      sentence: fillMessage(language, text, { count: parts.length }),
      jql:
        unit === 'issues'
          ? `project in (${projects
              .slice(0, 12)
              .map(({ key }) => key)
              .join(', ')}) AND statusCategory != Done AND due < startOfDay()`
          : null,
      jqlNote: null,
      leftOut: [
        { reason: 'securityLevel', count: 7 },
        { reason: 'notCollected', count: 1 },
      ],
      visibility: { visible: parts.length, total: parts.length + 1 },
      parts,
    };
  }

  private save(node: Omit<PortfolioNode, 'id' | 'version' | 'position'> & Partial<PortfolioNode>): unknown {
    const before = this.tree.nodes.find(({ id }) => id === node.id);
    if (node.id !== undefined && before === undefined) throw new StubError('NOT_FOUND', `There is no ${node.kind} with the id ${node.id}.`);
    const isConflict =
      before !== undefined && (before.version !== node.version || (this.options.state === 'conflict' && before.version === 1));
    if (isConflict) {
      this.replaceNode({ ...before, version: before.version + 1 });
      throw new StubError('CONFLICT', `“${before.name}” was changed by somebody else.`);
    }
    this.created += before === undefined ? 1 : 0;
    const saved: PortfolioNode = {
      id: before?.id ?? `new-${this.created}`,
      parentId: node.parentId,
      kind: node.kind,
      name: node.name,
      percentMethod: node.percentMethod,
      membership: node.membership,
      position: node.position ?? before?.position ?? this.tree.nodes.length,
      version: (before?.version ?? 0) + 1,
    };
    const members = new Set(node.membership.projectIds);
    const names = node.membership.categoryIds.map((id) => ['Digital', 'Operations', 'Compliance'][id - 1]);
    this.replaceNode(
      aNode(saved.id, { ...saved, figures: before?.figures ?? someFigures(), visibility: { visible: members.size, total: members.size } }),
    );
    this.tree = {
      ...this.tree,
      projects: this.tree.projects.map((project) => {
        const others = project.nodeIds.filter((id) => id !== saved.id);
        const isIn = members.has(project.id) || (project.categoryName !== null && names.includes(project.categoryName));
        return { ...project, nodeIds: isIn ? [...others, saved.id] : others };
      }),
    };
    return { node: saved };
  }

  private replaceNode(node: PortfolioTree['nodes'][number]): void {
    this.tree = { ...this.tree, nodes: [...this.tree.nodes.filter(({ id }) => id !== node.id), node] };
  }

  private remove(nodeId: string, version: number): unknown {
    const node = this.tree.nodes.find(({ id }) => id === nodeId);
    if (node === undefined) throw new StubError('NOT_FOUND', 'It was deleted already.');
    if (node.version !== version) throw new StubError('CONFLICT', `“${node.name}” was changed by somebody else.`);
    const nodes = this.tree.nodes.filter(({ id }) => id !== nodeId);
    this.tree = {
      ...this.tree,
      nodes: nodes.map((child) => (child.parentId === nodeId ? { ...child, parentId: node.parentId, version: child.version + 1 } : child)),
      projects: this.tree.projects.map((project) => ({ ...project, nodeIds: project.nodeIds.filter((id) => id !== nodeId) })),
    };
    return { deleted: nodeId };
  }
}
