import type { Figures, HealthStatus, PortfolioTree, ProjectRow, SyncStatus } from '../../src/contracts/portfolio';

/** 12 March 2026, 09:05 UTC: "now" of everything built here. */
export const stubNow = Date.UTC(2026, 2, 12, 9, 5) / 1000;
export const stubToday = Math.floor(stubNow / 86_400);

/** Figures of a project in which nothing is wrong; a test names what matters to it. */
export const someFigures = (changed: Partial<Figures> = {}): Figures => ({
  total: 100,
  toDo: 30,
  inProgress: 10,
  done: 60,
  overdue: 0,
  unassigned: 0,
  blocked: 0,
  stale: 0,
  flagged: 0,
  withoutEstimate: 0,
  withoutDueDate: 0,
  dueSoon: 0,
  createdLast28Days: 5,
  doneLast28Days: 12,
  doneLast7Days: 3,
  originalEstimate: 360_000,
  timeSpent: 180_000,
  remainingEstimate: 180_000,
  estimateTotal: 360_000,
  estimateDone: 180_000,
  pointsTotal: 200_000,
  pointsDone: 120_000,
  securedLeftOut: 0,
  percentDone: 60,
  percentMethod: 'count',
  earliestStart: stubToday - 100,
  latestDue: stubToday + 60,
  nextMilestone: null,
  lastMilestone: null,
  throughput: [2, 3, 4, 3, 2, 4, 3, 3],
  health: { status: 'onTrack', reasons: [] },
  collectedAt: stubNow - 720,
  ...changed,
});

export const aProject = (id: number, changed: Partial<ProjectRow> = {}): ProjectRow => ({
  id,
  key: `P${id}`,
  name: `Project ${id}`,
  typeKey: 'software',
  teamManaged: false,
  categoryName: null,
  leadAccountId: null,
  archived: false,
  nodeIds: [],
  figures: someFigures(),
  ...changed,
});

export const upToDate: SyncStatus = {
  state: 'upToDate',
  projectsDone: 0,
  projectsTotal: 0,
  issuesCollected: 0,
  minutesLeft: null,
  lastSweepAt: stubNow - 720,
  missing: [],
};

type Node = PortfolioTree['nodes'][number];

export const aNode = (id: string, changed: Partial<Node> = {}): Node => ({
  id,
  parentId: null,
  kind: 'portfolio',
  name: id,
  percentMethod: 'count',
  membership: { projectIds: [], categoryIds: [], condition: null },
  position: 0,
  version: 1,
  figures: someFigures(),
  visibility: { visible: 1, total: 1 },
  ...changed,
});

export const aTree = (changed: Partial<PortfolioTree> = {}): PortfolioTree => ({
  asOf: stubNow,
  canEdit: true,
  staleDays: 30,
  nodes: [],
  projects: [],
  visibility: { visible: changed.projects?.length ?? 0, total: changed.projects?.length ?? 0 },
  sync: upToDate,
  ...changed,
});

/** The same numbers at every run. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
};

const themes = [
  'ERP rollout',
  'Claims portal',
  'Data hub',
  'Mobile app',
  'Identity',
  'Payments',
  'Network renewal',
  'Customer desk',
  'Archive',
  'Intranet',
];
const places = ['North', 'South', 'Retail', 'Wholesale', 'Finance', 'Service', 'Lab', 'Depot', 'Fleet', 'Campus'];
const categoryNames = ['Digital', 'Operations', 'Compliance', null] as const;

const figuresByDice = (roll: (sides: number) => number): Figures => {
  const total = 20 + roll(400);
  const done = roll(total);
  const inProgress = roll(total - done);
  const toDo = total - done - inProgress;
  const open = toDo + inProgress;
  const status: HealthStatus =
    (['onTrack', 'onTrack', 'onTrack', 'onTrack', 'atRisk', 'atRisk', 'offTrack', 'unknown'] as const)[roll(8)] ?? 'unknown';
  const late = 15 + roll(30);
  const reasons: Figures['health']['reasons'] =
    status === 'offTrack'
      ? [
          { code: 'milestoneMissed', amount: late },
          { code: 'overdueShare', amount: 26 + roll(30) },
        ]
      : status === 'atRisk'
        ? [{ code: roll(2) === 0 ? 'overdueShare' : 'blockedShare', amount: 10 + roll(20) }]
        : status === 'unknown'
          ? [{ code: 'noData', amount: 0 }]
          : [];
  const day = status === 'offTrack' ? stubToday - late : stubToday + roll(90);
  return someFigures({
    total,
    toDo,
    inProgress,
    done,
    overdue: status === 'onTrack' ? roll(3) : roll(open + 1),
    unassigned: roll(Math.min(open, 30) + 1),
    blocked: roll(6),
    stale: roll(Math.min(open, 40) + 1),
    percentDone: status === 'unknown' ? null : Math.round((100 * done) / total),
    percentMethod: (['count', 'points', 'estimate'] as const)[roll(3)] ?? 'count',
    nextMilestone: roll(4) === 0 ? null : { name: `Release ${1 + roll(9)}.${roll(10)}`, day, released: false, projectId: 1 },
    latestDue: roll(6) === 0 ? null : stubToday + roll(200) - 20,
    originalEstimate: 3600 * roll(4000),
    timeSpent: 3600 * roll(3000),
    remainingEstimate: 3600 * roll(2000),
    throughput: Array.from({ length: 8 }, () => roll(15)),
    health: { status, reasons },
    collectedAt: stubNow - 60 * roll(300),
  });
};

const sumFigures = (projects: readonly ProjectRow[]): Figures => {
  const sum = (of: (figures: Figures) => number) => projects.reduce((total, { figures }) => total + of(figures), 0);
  const [total, done] = [sum((f) => f.total), sum((f) => f.done)];
  const off = projects.filter(({ figures }) => figures.health.status === 'offTrack').length;
  const next = projects.map(({ figures }) => figures.nextMilestone).sort((a, b) => (a?.day ?? 1e9) - (b?.day ?? 1e9))[0] ?? null;
  return someFigures({
    total,
    done,
    toDo: sum((f) => f.toDo),
    inProgress: sum((f) => f.inProgress),
    overdue: sum((f) => f.overdue),
    unassigned: sum((f) => f.unassigned),
    blocked: sum((f) => f.blocked),
    stale: sum((f) => f.stale),
    originalEstimate: sum((f) => f.originalEstimate),
    timeSpent: sum((f) => f.timeSpent),
    remainingEstimate: sum((f) => f.remainingEstimate),
    percentDone: total === 0 ? null : Math.round((100 * done) / total),
    percentMethod: 'mixed',
    nextMilestone: next,
    throughput: Array.from({ length: 8 }, (_, week) => sum((f) => f.throughput[week] ?? 0)),
    health: off > 0 ? { status: 'atRisk', reasons: [{ code: 'childOffTrack', amount: off }] } : { status: 'onTrack', reasons: [] },
  });
};

/** A believable company: three portfolios, eight programmes, the asked number of projects; every tenth in no portfolio, some in two. */
export const aCompany = (projectCount: number, canEdit = true): PortfolioTree => {
  const roll = dice(projectCount);
  const portfolios = ['Digital transformation', 'Core operations', 'Regulatory'];
  const programmeNames = [
    'Customer programme',
    'Data programme',
    'Workplace',
    'Supply chain',
    'Branch renewal',
    'Energy',
    'Privacy',
    'Reporting',
  ];
  const programmes = programmeNames.map((name, at) => ({ id: `g${at}`, name, parentId: `p${at % 3}` }));
  const projects = Array.from({ length: projectCount }, (_, at): ProjectRow => {
    const theme = themes[at % themes.length] ?? 'Project';
    const place = places[Math.floor(at / themes.length) % places.length] ?? 'Site';
    const round = Math.floor(at / 100);
    const nodeIds = at % 10 === 9 ? [] : at % 12 === 5 ? [`g${at % 8}`, `p${(at + 1) % 3}`] : [`g${at % 8}`];
    return aProject(10_000 + at, {
      key: `${theme
        .replace(/[^A-Z]/gi, '')
        .slice(0, 3)
        .toUpperCase()}${at}`,
      name: `${theme} ${place}${round === 0 ? '' : ` ${round + 1}`}`,
      typeKey: (['software', 'software', 'business', 'service_desk'] as const)[at % 4] ?? 'software',
      teamManaged: at % 3 === 0,
      categoryName: categoryNames[at % 4] ?? null,
      leadAccountId: at % 13 === 7 ? null : `account-${at % 17}`,
      nodeIds,
      figures: figuresByDice(roll),
    });
  });
  const directly = (id: string) => projects.filter(({ nodeIds }) => nodeIds.includes(id));
  const under = (id: string) => {
    const ids = [id, ...programmes.filter(({ parentId }) => parentId === id).map((programme) => programme.id)];
    return projects.filter(({ nodeIds }) => nodeIds.some((node) => ids.includes(node)));
  };
  const nodes = [
    ...portfolios.map((name, at) => ({ id: `p${at}`, name, parentId: null, kind: 'portfolio' as const, position: at })),
    ...programmes.map((programme, at) => ({ ...programme, kind: 'programme' as const, position: at })),
  ].map((node) => {
    const members = under(node.id);
    const membership = { projectIds: directly(node.id).map(({ id }) => id), categoryIds: [], condition: null };
    return aNode(node.id, {
      ...node,
      membership,
      figures: sumFigures(members),
      visibility: { visible: members.length, total: members.length + 1 },
    });
  });
  return aTree({
    canEdit,
    nodes,
    projects,
    visibility: { visible: projectCount, total: projectCount + 1 },
    sync: { ...upToDate, projectsDone: projectCount, projectsTotal: projectCount, issuesCollected: projectCount * 150 },
  });
};
