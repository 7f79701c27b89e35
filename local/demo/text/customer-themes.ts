import { theme } from './theme';

export const customerThemes = {
  portal: theme({
    components: 'Sign-in; Claim form; Document upload; Status page; Notifications; Accessibility',
    epics:
      'Report a claim online; Follow a claim step by step; Upload evidence from any device; Messages between customer and handler; Sign in with the national id; Accessibility to WCAG 2.2; Partner view for brokers; Help in context; Payment details by the customer; Move from the old portal; Performance at peak storms; Content in plain language',
    objects:
      'claim form; damage photo upload; status timeline; broker overview; password reset; session time-out; confirmation e-mail; address look-up; saved draft; cookie banner; help article search; policy selector; bank account check; language switch; print view; error page; chat hand-over; satisfaction question',
    audiences: 'customer; broker; claims handler; call-centre agent',
    labels: 'customer-facing; accessibility; quick-win; content',
  }),
  mobile: theme({
    components: 'iOS; Android; Push; Offline; Camera; Design system',
    epics:
      'Sign in with face or finger; Policy wallet; Photo estimate of damage; Push messages that matter; Work without a connection; Dark appearance; Release train every two weeks; Crash-free sessions above 99.8 %; Tablet layout; Widget with the next payment; App store presence; Guided roadside assistance',
    objects:
      'policy card; camera overlay; push token; offline queue; map of garages; onboarding carousel; deep link; biometric prompt; home-screen widget; upload progress; feature flag screen; font scaling; background sync; crash report; app rating prompt; tab bar; call-me-back button',
    audiences: 'policy holder; field adjuster; roadside mechanic; tester',
    labels: 'ios; android; release-blocker; design-system',
  }),
  customer: theme({
    components: 'Customer record; Consent; Segmentation; Campaigns; Integrations; Migration',
    epics:
      'One record per customer; Consent in one place; Contact history for every channel; Household view; Next best action; Merge duplicates; Retire the regional databases; Service scripts for the call centre; Complaint handling; Onboarding checks without paper; Loyalty levels and rewards; Address quality',
    objects:
      'customer record; consent register; duplicate check; household link; contact timeline; campaign list; address validation; call script; complaint form; reward balance; identity check; welcome letter; segment rule; nightly synchronisation; opt-out link; audit log; export for analysts; lead routing',
    audiences: 'call-centre agent; marketer; customer; team leader',
    labels: 'gdpr; crm; integration; data-quality',
  }),
  claims: theme({
    components: 'Intake; Coverage check; Reserves; Settlement; Partners; Rules',
    epics:
      'Straight-through settlement of small claims; Coverage decided by rules; Reserves that follow the claim; Garage network integration; Bodily injury cases; Recovery from third parties; Catastrophe mode; Reopened claims; Audit trail of each decision; Migration of open files; Letters and texts; Authority limits per handler',
    objects:
      'coverage rule; reserve calculation; settlement proposal; authority limit; garage order; recovery case; claim file; duplicate claim warning; letter template; payment instruction; storm queue; handler dashboard; deductible; liability split; expert report; closing checklist; decision log; batch import',
    audiences: 'claims handler; team leader; actuary; repair partner',
    labels: 'rules; core; regulatory; vendor',
  }),
  payments: theme({
    components: 'Bank files; Reconciliation; Approvals; Fraud stop; Reporting',
    epics:
      'Instant payments within ten seconds; Four-eyes approval by amount; Daily reconciliation without spreadsheets; Bank account verification; Foreign currency; Stop and recall; Cash forecast for thirteen weeks; Connection to the second bank; Returned payments; Month-end cut-off; Treasury limits',
    objects:
      'payment file; approval queue; bank statement import; account name check; exchange rate feed; recall request; cash forecast; cut-off timer; signature key; return code mapping; exposure limit; ledger posting; payment calendar; confirmation message; blocked-beneficiary list; settlement account',
    audiences: 'treasurer; payments officer; auditor; claims handler',
    labels: 'sepa; finance; control; audit',
  }),
  documents: theme({
    components: 'Scanning; Recognition; Classification; Archive; Mailroom',
    epics:
      'Post arrives as data; Recognise twenty document types; Route by content; Handwriting on claim forms; Retention rules; Retire the fax line; Mailroom of the future; Confidence shown to the handler; Redaction of medical data',
    objects:
      'scan profile; document type; confidence score; routing rule; barcode sheet; retention label; redaction mask; mailroom queue; quality sample; recognition model; page splitter; attachment viewer; import folder; checksum; correction screen',
    audiences: 'mailroom clerk; claims handler; archivist; privacy officer',
    labels: 'ocr; archive; privacy; quality',
  }),
} as const;
