export { consumeApply } from './modules/consume-apply';
export { consumeAudit } from './modules/consume-audit';
export { consumeSync } from './modules/consume-sync';
export { findings, findingsOf, portfolio } from './modules/jql-functions';
export { onJiraEvent } from './modules/on-jira-event';
export { onLifecycle } from './modules/on-lifecycle';
export { resolver } from './modules/resolver';
export { lessonsAbout, portfolioStatus, projectFindings, templateFor } from './modules/rovo-actions';
export { daily, housekeeping, sweep, weekly } from './modules/schedules';
