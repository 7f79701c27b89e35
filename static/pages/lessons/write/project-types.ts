/** Kinds of projects as Jira names them; recommendations compare these. */
export const projectTypes = ['software', 'business', 'service_desk', 'product_discovery'] as const;
