import type { ProfileName } from '../issues/health-profiles';
import type { ThemeName } from '../text/themes';

export interface PortfolioRow {
  readonly id: string;
  readonly name: string;
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly description: string }[];
  /** Keys of projects directly under the portfolio. */
  readonly direct: readonly string[];
}

export const portfolioTable: readonly PortfolioRow[] = [
  {
    id: 'digital-transformation',
    name: 'Digital transformation',
    programmes: [
      { id: 'customer', name: 'Customer programme', description: 'One recognisable experience for customers on every channel.' },
      { id: 'claims', name: 'Claims modernisation', description: 'From report to payment in two days, without paper.' },
      { id: 'data-ai', name: 'Data and AI', description: 'Figures that everybody trusts, and models that we can explain.' },
    ],
    direct: ['INN'],
  },
  {
    id: 'finance-regulation',
    name: 'Finance and regulation',
    programmes: [
      { id: 'finance-renewal', name: 'Finance renewal', description: 'Replaces the ledgers and closes the month in three days.' },
      { id: 'regulatory-change', name: 'Regulatory change', description: 'What supervisors ask, in time and provable.' },
    ],
    // Supervisors look at access rights too: this one counts in two portfolios.
    direct: ['FALC', 'IAM'],
  },
  {
    id: 'operations',
    name: 'Operations and workplace',
    programmes: [
      { id: 'cloud-foundation', name: 'Cloud foundation', description: 'Leaves our own data centres before the leases end.' },
      { id: 'security-uplift', name: 'Security uplift', description: 'Closes the findings of the last external review.' },
      { id: 'workplace', name: 'Workplace and people', description: 'A place and tools in which people like to work.' },
    ],
    direct: ['ITS'],
  },
];

/** How work arrives: planned in sprints, planned on a timeline, or as it comes. */
export type WorkMode = 'scrum' | 'timeline' | 'flow';

export interface ProjectRow {
  readonly key: string;
  readonly name: string;
  readonly programme: string | undefined;
  readonly type: 'software' | 'business' | 'service_desk';
  readonly teamManaged: boolean;
  readonly mode: WorkMode;
  readonly theme: ThemeName;
  readonly profile: ProfileName;
  /** About how many issues. */
  readonly size: number;
  readonly startMonthsAgo: number;
  readonly durationMonths: number;
  readonly dutch?: true;
  readonly restricted?: true;
  readonly secured?: true;
}

type Kind = 'scrum' | 'kanban' | 'business' | 'service' | 'team' | 'teamBusiness';
type Extra = Partial<Pick<ProjectRow, 'dutch' | 'restricted' | 'secured'>>;

const kinds: Readonly<Record<Kind, Pick<ProjectRow, 'type' | 'teamManaged' | 'mode'>>> = {
  scrum: { type: 'software', teamManaged: false, mode: 'scrum' },
  kanban: { type: 'software', teamManaged: false, mode: 'flow' },
  business: { type: 'business', teamManaged: false, mode: 'timeline' },
  service: { type: 'service_desk', teamManaged: false, mode: 'flow' },
  team: { type: 'software', teamManaged: true, mode: 'scrum' },
  teamBusiness: { type: 'business', teamManaged: true, mode: 'timeline' },
};

function project(
  key: string,
  name: string,
  programme: string | undefined,
  kind: Kind,
  theme: ThemeName,
  profile: ProfileName,
  [size, startMonthsAgo, durationMonths]: readonly [number, number, number],
  extra: Extra = {},
): ProjectRow {
  return { key, name, programme, ...kinds[kind], theme, profile, size, startMonthsAgo, durationMonths, ...extra };
}

/** The figures are: issues, months since the start, planned months. */
export const projectTable: readonly ProjectRow[] = [
  project('CLP', 'Claims portal', 'customer', 'scrum', 'portal', 'watermelon', [290, 15, 19]),
  project('APP', 'Mobile app', 'customer', 'scrum', 'mobile', 'wellKept', [300, 22, 30]),
  project('CRM', 'Customer 360', 'customer', 'scrum', 'customer', 'steady', [240, 16, 18]),
  project('LOY', 'Loyalty relaunch', 'customer', 'team', 'customer', 'brandNew', [26, 0.6, 9]),
  project('CHT', 'Service chat assistant', 'customer', 'team', 'portal', 'wellKept', [110, 9, 14]),
  project('ONB', 'Digital onboarding', 'customer', 'scrum', 'customer', 'nearlyFinished', [200, 14, 15]),
  project('CLM', 'Claims engine', 'claims', 'scrum', 'claims', 'overBudget', [300, 20, 26]),
  project('FRD', 'Fraud detection', 'claims', 'scrum', 'analytics', 'steady', [160, 12, 18]),
  project('PAY', 'Payout automation', 'claims', 'scrum', 'payments', 'wellKept', [180, 13, 15]),
  project('DOC', 'Document capture', 'claims', 'scrum', 'documents', 'nearlyFinished', [130, 11, 12.5]),
  project('ADJ', 'Adjuster field tool', 'claims', 'team', 'mobile', 'wellKept', [100, 8, 13]),
  project('DHB', 'Data hub', 'data-ai', 'scrum', 'data', 'dormant', [160, 21, 24]),
  project('MDM', 'Master data', 'data-ai', 'kanban', 'data', 'messy', [150, 17, 22]),
  project('BIR', 'Reporting renewal', 'data-ai', 'scrum', 'analytics', 'slipping', [140, 10, 16]),
  project('AIG', 'AI governance', 'data-ai', 'teamBusiness', 'compliance', 'brandNew', [30, 1, 10]),
  project('MLP', 'Model platform', 'data-ai', 'scrum', 'cloud', 'steady', [130, 12, 16]),
  project('ERP', 'ERP rollout', 'finance-renewal', 'scrum', 'finance', 'late', [330, 23, 27]),
  project('PRC', 'Procurement to pay', 'finance-renewal', 'business', 'finance', 'steady', [120, 12, 17]),
  project('TRE', 'Treasury system', 'finance-renewal', 'business', 'payments', 'wellKept', [110, 9, 14]),
  project('BUD', 'Budget planning tool', 'finance-renewal', 'team', 'finance', 'steady', [100, 10, 12]),
  project('GDP', 'Privacy programme', 'regulatory-change', 'business', 'compliance', 'messy', [140, 18, 23], { secured: true }),
  project('SUS', 'Sustainability reporting', 'regulatory-change', 'business', 'compliance', 'steady', [115, 11, 16]),
  project('SOL', 'Solvency reporting', 'regulatory-change', 'scrum', 'analytics', 'wellKept', [130, 13, 18]),
  project('AML', 'Client due diligence', 'regulatory-change', 'scrum', 'compliance', 'slipping', [160, 14, 16]),
  project('CLD', 'Cloud landing zone', 'cloud-foundation', 'scrum', 'cloud', 'nearlyFinished', [180, 17, 18]),
  project('MIG', 'Application migration', 'cloud-foundation', 'scrum', 'migration', 'late', [280, 19, 24]),
  project('OBS', 'Observability', 'cloud-foundation', 'team', 'cloud', 'steady', [110, 9, 15]),
  project('NET', 'Network renewal', 'cloud-foundation', 'business', 'network', 'steady', [120, 14, 18]),
  project('IAM', 'Identity and access', 'security-uplift', 'scrum', 'security', 'wellKept', [180, 16, 22]),
  project('SOC', 'Security operations centre', 'security-uplift', 'scrum', 'security', 'steady', [125, 11, 17]),
  project('PEN', 'Findings remediation', 'security-uplift', 'kanban', 'security', 'steady', [130, 15, 20]),
  project('HRP', 'HR platform', 'workplace', 'business', 'people', 'wellKept', [150, 13, 16], { secured: true }),
  project('INT', 'Nieuw intranet', 'workplace', 'scrum', 'intranet', 'steady', [120, 9, 13], { dutch: true }),
  project('VHZ', 'Verhuizing hoofdkantoor', 'workplace', 'business', 'move', 'steady', [110, 10, 12], { dutch: true }),
  project('DAR', 'Digitaal archief', 'workplace', 'business', 'archive', 'steady', [90, 19, 22], { dutch: true }),
  project('FALC', 'Project Falcon', undefined, 'business', 'deal', 'wellKept', [60, 5, 9], { restricted: true }),
  project('ITS', 'IT service desk', undefined, 'service', 'service', 'steady', [240, 24, 48]),
  project('FAC', 'Facilities requests', undefined, 'service', 'facilities', 'steady', [110, 20, 48]),
  project('INN', 'Innovation lab', undefined, 'team', 'mobile', 'steady', [40, 16, 30]),
  project('OLD', 'Policy system exit', 'claims', 'scrum', 'migration', 'archived', [150, 24, 15]),
];
