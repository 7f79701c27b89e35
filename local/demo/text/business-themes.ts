import { theme } from './theme';

export const businessThemes = {
  finance: theme({
    components: 'General ledger; Accounts payable; Purchasing; Fixed assets; Reporting; Data migration',
    epics:
      'One chart of accounts; Close in three days; Purchase to pay without paper; Supplier onboarding; Fixed assets register; Cost allocation; Budget and forecast cycle; Data migration wave; Interfaces with the core systems; Authorisations and segregation of duties; Training of key users; Cut-over and hypercare; Group reporting pack; Tax declarations',
    objects:
      'chart of accounts; invoice match; approval matrix; supplier record; depreciation run; cost centre mapping; budget template; closing checklist; opening balance; bank interface; purchase order; travel expense; tax code; trial balance; training script; cut-over plan; reconciliation report; role design; posting period',
    audiences: 'controller; accounts payable clerk; budget holder; auditor',
    labels: 'sap; month-end; cut-over; training',
  }),
  compliance: theme({
    components: 'Policy; Register; Controls; Evidence; Training; Reporting',
    epics:
      'Register of processing; Data protection impact assessments; Retention and deletion; Requests of data subjects; Supplier assessments; Control testing; Evidence collected once; Awareness for all staff; Dialogue with the supervisor; Emissions inventory; Double materiality; Client risk rating; Sanction screening; Policy house',
    objects:
      'processing register; impact assessment; deletion schedule; subject request; processor agreement; control test; evidence folder; awareness course; supervisor letter; emission factor; materiality matrix; client file; screening list; policy text; breach procedure; risk rating; annual statement; gap analysis',
    audiences: 'compliance officer; privacy officer; department head; supervisor',
    labels: 'gdpr; csrd; evidence; deadline',
  }),
  people: theme({
    components: 'Core HR; Recruitment; Learning; Payroll; Self service',
    epics:
      'Core employee record; Self service for managers; Recruitment without e-mail; Learning catalogue; Payroll interface; Leave and absence; Performance conversations; Works council advice; Data conversion; Pilot in two departments; Go-live communication',
    objects:
      'employee record; leave request; vacancy page; interview plan; salary interface; learning path; absence report; manager dashboard; conversation form; works council memo; conversion file; pilot evaluation; role profile; onboarding list; contract template; pension export',
    audiences: 'employee; manager; recruiter; payroll officer',
    labels: 'works-council; pilot; payroll; change',
  }),
  deal: theme({
    components: 'Due diligence; Legal; Finance; Integration',
    epics: 'Confirmatory due diligence; Regulatory filings; Separation of systems; Day-one readiness; Staff and works councils; Financing',
    objects:
      'data room index; question list; disclosure letter; filing timetable; transition service; day-one checklist; retention plan; financing term sheet; synergy case; announcement draft; contract review; licence inventory',
    audiences: 'deal team; board; legal counsel; integration lead',
    labels: 'confidential; day-one; legal; financing',
  }),
  facilities: theme({
    components: 'Rooms; Climate; Catering; Access badges; Parking',
    epics: 'Requests of the quarter; Preventive maintenance; Energy savings; Safety round',
    objects:
      'meeting room display; air handling; badge reader; parking barrier; coffee machine; standing desk; waste sorting point; emergency light; lift; visitor registration; delivery bay; sun blind; fire door; locker',
    audiences: 'employee; receptionist; visitor; caretaker',
    labels: 'building-a; building-b; safety; supplier',
  }),
} as const;
