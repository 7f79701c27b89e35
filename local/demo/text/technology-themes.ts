import { theme } from './theme';

export const technologyThemes = {
  data: theme({
    components: 'Ingestion; Catalogue; Quality; Access; Lineage',
    epics:
      'Sources of the policy systems; Catalogue with owners; Quality rules at the gate; Access by purpose; Lineage to the report; Golden record of suppliers; Golden record of products; Retire the nightly extracts; Cost of storage; Self-service sandbox; Reference data',
    objects:
      'ingestion job; data contract; quality rule; catalogue entry; access request; lineage graph; golden record; match rule; reference list; retention policy; sandbox; late-arriving file; schema change; steward worklist; storage tier; masking rule; reconciliation count',
    audiences: 'data steward; analyst; data engineer; report owner',
    labels: 'data-quality; pipeline; ownership; cost',
  }),
  analytics: theme({
    components: 'Models; Dashboards; Features; Validation; Delivery',
    epics:
      'Figures with one definition; Dashboard per board member; Quarterly templates; Model validation; Alerts with reasons; Feedback of investigators; Network analysis; Backtesting; Solvency model run; Retire the old warehouse reports; Training for analysts',
    objects:
      'loss ratio; alert queue; feature table; validation report; backtest; quarterly template; risk margin; drill-through; refresh schedule; threshold; case score; network graph; outlier list; sign-off sheet; scenario set; data cut; report definition',
    audiences: 'actuary; investigator; board member; analyst',
    labels: 'model; reporting; validation; deadline',
  }),
  cloud: theme({
    components: 'Landing zone; Pipelines; Monitoring; Secrets; Cost',
    epics:
      'Accounts and guard rails; Golden pipeline; Secrets out of code; Cost per team; Logs in one place; Service level objectives; Traces across services; On-call that people can live with; Disaster recovery test; Model registry; Training environment; Base images; Policy as code; Network hub',
    objects:
      'account template; guard rail; pipeline step; secret rotation; cost report; log retention; alert rule; trace sampling; on-call rota; recovery test; model registry; base image; policy check; network hub; node pool; budget alarm; runbook; dashboard template; private endpoint',
    audiences: 'platform engineer; product team; on-call engineer; architect',
    labels: 'terraform; sre; cost; automation',
  }),
  migration: theme({
    components: 'Discovery; Wave planning; Databases; Batch; Decommissioning',
    epics:
      'Inventory of applications; Wave 1: internal tools; Wave 2: customer channels; Wave 3: policy administration; Wave 4: finance; Database conversion; Batch chain; Performance proof; Fallback rehearsal; Decommission the hall; Licence exit; Archive of closed policies; Interfaces to partners',
    objects:
      'application inventory; dependency map; migration runbook; database copy; batch schedule; fallback plan; performance baseline; file share; licence report; certificate; print stream; partner interface; archive viewer; firewall rule; smoke test; freeze calendar; mainframe job; service account',
    audiences: 'application owner; migration lead; database administrator; operator',
    labels: 'wave-1; wave-2; wave-3; decommission',
  }),
  network: theme({
    components: 'Sites; Wireless; Firewalls; Telephony; Suppliers',
    epics:
      'New backbone between the sites; Wireless everywhere; Firewall replacement; Telephony in the cloud; Branch offices wave; Supplier transition; Monitoring and capacity; Cabling of the north wing',
    objects:
      'core switch; access point; firewall policy; branch router; telephone number plan; cabling order; maintenance window; capacity report; supplier invoice; rack layout; failover test; site survey; emergency line; guest network',
    audiences: 'network engineer; branch manager; service desk; supplier',
    labels: 'site-visit; supplier; change-window; hardware',
  }),
  security: theme({
    components: 'Identity; Privileged access; Detection; Vulnerabilities; Awareness',
    epics:
      'Sign in once, strongly; Joiners, movers, leavers; Privileged access on request; Recertification per quarter; Detection use cases; Playbooks for the first hour; Findings of the external review; Patch within fourteen days; Secrets scanning; Supplier access; Phishing resilience; Logging of critical systems',
    objects:
      'role catalogue; leaver process; admin account; recertification list; detection rule; incident playbook; patch report; firewall exception; certificate expiry; multi-factor prompt; supplier account; phishing test; log source; vulnerability scan; password vault; service account owner; risk acceptance; access review',
    audiences: 'security analyst; system owner; employee; auditor',
    labels: 'audit-finding; zero-trust; critical; awareness',
  }),
  service: theme({
    components: 'Workplace; Accounts; Network; Applications; Telephony',
    epics: 'Knowledge articles; Self-service catalogue; Major incident reviews; Known errors',
    objects:
      'laptop; VPN connection; shared mailbox; printer on floor 3; expense tool; password; meeting room screen; software licence; phone number; document share; second screen; calendar sharing; remote desktop; browser extension; mobile contract; distribution list',
    audiences: 'employee; manager; new starter; supplier',
    labels: 'hardware; access; known-error; vip',
  }),
} as const;
