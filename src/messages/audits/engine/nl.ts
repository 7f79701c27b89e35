import type { Catalogue } from '../../message';
import type { AuditEngineKey } from './en';

export const auditEngineNl = {
  'reason.error': 'De controle kon niet worden uitgevoerd. Voor ondersteuning: {{correlationId}}',
  'reason.jqlRefused': 'Jira weigerde de zoekopdracht: {{problem}}',
  'reason.noData': 'Het project is hiervoor nog niet gelezen.',
  'reason.unknownRule': 'Deze versie van Plumbline kent deze regel niet.',
  'refusal.findingNotFound': 'Deze bevinding bestaat niet, of u mag haar niet zien.',
  'refusal.findingFixed': 'Deze bevinding is inmiddels verholpen. Ververs de pagina.',
  'refusal.notAnIssue': 'Deze bevinding gaat niet over een issue, dus er valt niets bij te schrijven.',
  'refusal.onlyLeads': 'Alleen PMO-beheerders en de projectleider mogen dit.',
  'refusal.projectNotFound': 'Dit project bestaat niet, of u mag het niet zien.',
  'refusal.runNotFound': 'Deze audit bestaat niet meer.',
  'refusal.jira': 'Jira weigerde het: {{problem}}',
  'refusal.jiraSilent': 'Jira deed het niet en zei niet waarom. Kijk of het er staat voordat u het opnieuw probeert.',
} as const satisfies Catalogue<AuditEngineKey>;
