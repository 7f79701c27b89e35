/** The people, portfolios and places of the demo company that a start script wants to know by name. */
export interface DemoCompany {
  readonly people: readonly DemoPerson[];
  readonly portfolios: readonly DemoPortfolio[];
  /** The PMO's dashboard, where the gadgets stand. */
  readonly dashboardId: string;
  readonly gadgetIds: readonly string[];
  readonly projectIdByKey: Readonly<Record<string, string>>;
}

/** A `viewer` from outside may read two projects; an `outsider` has an account and sees nothing. */
export type DemoRole = 'director' | 'pmoLead' | 'projectManager' | 'teamMember' | 'viewer' | 'outsider' | 'siteAdmin';

/** Somebody worth looking at the site as. */
export interface DemoPerson {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: DemoRole;
}

/** `id` fits a node of the app's tree: lower-case letters, digits, hyphens. */
export interface DemoPortfolio {
  readonly id: string;
  readonly name: string;
  readonly programmes: readonly DemoProgramme[];
  /** Projects that stand directly under the portfolio, some of them in a programme of another portfolio as well. */
  readonly projectIds: readonly string[];
}

export interface DemoProgramme {
  readonly id: string;
  readonly name: string;
  /** The Jira project category that its projects are in. */
  readonly categoryId: string;
  readonly projectIds: readonly string[];
}
