import type { Gate, ProjectRecord } from '../../contracts/audits/governance-contracts';
import type { WrittenOfProject } from './dossier-reader';
import type { DocumentView, GateView, ProjectRecordView } from './project-dossier';

/** What rules see of what people wrote; nothing written is an empty record. */
export function projectRecordView(written: WrittenOfProject | undefined): ProjectRecordView {
  const record = written?.record ?? null;
  return {
    sponsorAccountId: record?.sponsorAccountId ?? null,
    goal: record?.goal ?? '',
    startDay: record?.startDay ?? null,
    endDay: record?.endDay ?? null,
    budget: record?.budget ?? null,
    reports: (written?.reports ?? []).map(({ at, declared }) => ({ at, declaredStatus: declared })),
    gates: (written?.gates ?? []).map(gateView),
    baselines: (written?.baselines ?? []).map(({ takenAt, approvedChangeIssueId }) => ({ takenAt, approvedChangeIssueId })),
    documents: (record?.documents ?? []).map(documentView),
    // Audits know nothing of lessons: `dossiersWithLessons` puts them in.
    lessons: null,
  };
}

/** The last decision of a gate counts. */
function gateView({ id, name, dueDay, decisions }: Gate): GateView {
  const last = decisions.at(-1);
  return {
    id,
    name,
    dueDay,
    decision: last?.decision ?? null,
    decidedAt: last?.decidedAt ?? null,
    conditionsOpen: last?.conditions.filter(({ met }) => !met).length ?? 0,
  };
}

/** A document is present when the record says where it is. */
const documentView = ({ id, name, required, link, reviewedDay, reviewDueDay }: ProjectRecord['documents'][number]): DocumentView => ({
  id,
  name,
  required,
  present: link.trim() !== '',
  reviewedDay,
  reviewDueDay,
});
