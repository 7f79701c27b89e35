import type { HealthStatus } from '../../../src/contracts/portfolio';

/** What the people of the demo company wrote about a project in Plumbline, days as whole days from today. */
export interface GovernedProject {
  readonly key: string;
  /** Its people write Dutch. */
  readonly dutch?: true;
  /** Empty where nobody wrote it down. */
  readonly goal: string;
  readonly hasSponsor: boolean;
  readonly budget: number | 'none' | null;
  /** From the first to the last day. */
  readonly days: readonly [start: number, end: number];
  /** Days of the four gates, and how many of them were passed. */
  readonly gates: readonly [number, number, number, number];
  readonly passed: number;
  /** What still had to be done at the last gate that was passed, and whether it was. */
  readonly condition?: { readonly text: string; readonly dueIn: number; readonly met: boolean };
  readonly held?: string;
  readonly report?: { readonly declared: HealthStatus; readonly summary: string; readonly decisionsNeeded?: string };
  readonly documents: readonly DemoDocument[];
  /** Why its dates were kept; the second time without an approved change. */
  readonly baselines: readonly string[];
}

export interface DemoDocument {
  readonly name: string;
  readonly required: boolean;
  readonly isThere: boolean;
  /** Days from today. */
  readonly reviewedIn?: number;
  readonly reviewDueIn?: number;
}

const charter: DemoDocument = { name: 'Project charter', required: true, isThere: true, reviewedIn: -120, reviewDueIn: 60 };
const plan: DemoDocument = { name: 'Project handbook', required: true, isThere: true, reviewedIn: -200, reviewDueIn: -20 };
const businessCase: DemoDocument = { name: 'Business case', required: true, isThere: false };
const architecture: DemoDocument = { name: 'Architecture decision log', required: false, isThere: true, reviewDueIn: 90 };
const projectplan: DemoDocument = { name: 'Projectplan', required: true, isThere: true, reviewedIn: -60, reviewDueIn: 120 };

/**
 * A company as they are: some projects keep their papers, some forget half of them, one reports green while its figures are red, and many
 * have not begun. Projects that are not named here have nothing written about them.
 */
export const governedProjects: readonly GovernedProject[] = [
  {
    key: 'CLP',
    goal: 'Nine of ten customers report and follow a claim without calling us.',
    hasSponsor: true,
    budget: 2_400_000,
    days: [-455, 120],
    gates: [-420, -330, 45, 120],
    passed: 2,
    report: { declared: 'onTrack', summary: 'Good progress on all fronts. The team is confident about the release.' },
    documents: [charter, plan, architecture],
    baselines: ['Plan as approved at the start of the executing phase'],
  },
  {
    key: 'APP',
    goal: 'One app for all policies, rated 4.5 or better in both stores.',
    hasSponsor: true,
    budget: 3_100_000,
    days: [-670, 240],
    gates: [-640, -560, 200, 240],
    passed: 2,
    report: { declared: 'onTrack', summary: 'Release 3 is in both stores. Biometric login follows next month.' },
    documents: [charter, { ...plan, reviewDueIn: 40 }, { ...businessCase, isThere: true }, architecture],
    baselines: ['Plan as approved at the start of the executing phase'],
  },
  {
    key: 'ERP',
    goal: 'One ledger for all companies of the group; the month closes in three days.',
    hasSponsor: true,
    budget: 8_500_000,
    days: [-700, 90],
    gates: [-670, -540, -18, 90],
    passed: 2,
    held: 'Two of five companies have not signed off their chart of accounts. We decide again when they have.',
    report: {
      declared: 'offTrack',
      summary: 'The data migration needs a third rehearsal. Go-live moves by at least six weeks.',
      decisionsNeeded: 'Whether Nordic goes live later than the other companies.',
    },
    documents: [charter, plan, businessCase],
    baselines: ['Plan as approved at the start of the executing phase', 'New plan after the second rehearsal'],
  },
  {
    key: 'CLM',
    goal: 'A claim is paid within two days, without paper.',
    hasSponsor: true,
    budget: 4_200_000,
    days: [-610, 180],
    gates: [-590, -480, 130, 180],
    passed: 2,
    condition: { text: 'Agree with finance on the budget of the third release', dueIn: 21, met: false },
    report: {
      declared: 'atRisk',
      summary: 'Scope holds, money does not: at this pace the budget is spent in ten weeks.',
      decisionsNeeded: 'More budget, or a smaller third release.',
    },
    documents: [charter, plan],
    baselines: ['Plan as approved at the start of the executing phase'],
  },
  {
    key: 'ONB',
    goal: 'A new customer is insured within ten minutes.',
    hasSponsor: true,
    budget: 950_000,
    days: [-425, 30],
    gates: [-400, -340, 10, 30],
    passed: 2,
    report: { declared: 'onTrack', summary: 'The last market opens next week; then we close.' },
    documents: [charter, { ...plan, reviewDueIn: 30 }, { ...businessCase, isThere: true }],
    baselines: [],
  },
  {
    key: 'PAY',
    goal: 'Eight of ten payouts leave without anybody touching them.',
    hasSponsor: true,
    budget: 720_000,
    days: [-395, 60],
    gates: [-380, -300, 40, 60],
    passed: 2,
    condition: { text: 'Test the fallback with the bank', dueIn: 7, met: true },
    report: { declared: 'onTrack', summary: 'Automation stands at 71 % and rises. No open risks above yellow.' },
    documents: [charter, architecture],
    baselines: [],
  },
  {
    key: 'BIR',
    goal: 'Every figure for the board comes from one place.',
    hasSponsor: false,
    budget: 610_000,
    days: [-305, 180],
    gates: [-290, -210, 150, 180],
    passed: 1,
    report: { declared: 'onTrack', summary: 'Two reports are late because of the sources; we catch up.' },
    documents: [charter],
    baselines: [],
  },
  {
    key: 'MIG',
    goal: 'All 140 applications run outside our own data centres before the leases end.',
    hasSponsor: true,
    budget: 5_600_000,
    days: [-580, 150],
    gates: [-560, -470, -30, 150],
    passed: 2,
    report: {
      declared: 'atRisk',
      summary: '96 of 140 applications have moved. The mainframe interfaces are harder than planned.',
      decisionsNeeded: 'Extend one lease by six months.',
    },
    documents: [charter, plan],
    baselines: ['Plan as approved at the start of the executing phase'],
  },
  {
    key: 'MDM',
    goal: '',
    hasSponsor: false,
    budget: null,
    days: [-515, 150],
    gates: [-500, -420, 100, 150],
    passed: 0,
    documents: [businessCase],
    baselines: [],
  },
  {
    key: 'GDP',
    goal: 'We can show for every system what we keep of whom, and why.',
    hasSponsor: false,
    budget: 'none',
    days: [-545, 150],
    gates: [-520, -450, 90, 150],
    passed: 1,
    report: { declared: 'atRisk', summary: 'The register is complete for 7 of 11 departments.' },
    documents: [{ ...charter, isThere: false }, plan],
    baselines: [],
  },
  {
    key: 'IAM',
    goal: 'Nobody has rights that their work does not ask for.',
    hasSponsor: true,
    budget: 1_800_000,
    days: [-485, 180],
    gates: [-470, -390, 140, 180],
    passed: 2,
    report: { declared: 'onTrack', summary: 'All critical systems are connected. Recertification starts next quarter.' },
    documents: [charter, { ...plan, reviewDueIn: 75 }, architecture],
    baselines: [],
  },
  {
    key: 'INT',
    dutch: true,
    goal: 'Iedere medewerker vindt binnen een minuut wat hij zoekt.',
    hasSponsor: true,
    budget: 340_000,
    days: [-275, 120],
    gates: [-260, -190, 90, 120],
    passed: 2,
    report: { declared: 'onTrack', summary: 'De zoekfunctie is live voor drie afdelingen. De reacties zijn goed.' },
    documents: [projectplan],
    baselines: [],
  },
  {
    key: 'VHZ',
    dutch: true,
    goal: 'Op de eerste dag na de verhuizing werkt iedereen gewoon door.',
    hasSponsor: true,
    budget: 1_250_000,
    days: [-305, 60],
    gates: [-290, -220, 35, 60],
    passed: 2,
    condition: { text: 'Brandweer keurt de vluchtroutes goed', dueIn: 14, met: false },
    report: { declared: 'onTrack', summary: 'De verdiepingen 1 tot en met 4 zijn ingericht. De kabels op 5 volgen.' },
    documents: [projectplan, { ...businessCase, name: 'Businesscase', isThere: true }],
    baselines: [],
  },
];
