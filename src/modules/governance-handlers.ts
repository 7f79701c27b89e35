import { decideGate } from '../audits/governance/decide-gate';
import { type GovernanceAnswer, getProjectGovernance } from '../audits/governance/get-project-governance';
import type { GovernancePorts } from '../audits/governance/governance-ports';
import { publishReport } from '../audits/governance/publish-report';
import { saveGates } from '../audits/governance/save-gates';
import { saveRecord } from '../audits/governance/save-record';
import { takeBaseline } from '../audits/governance/take-baseline';
import type { AuditViewer } from '../audits/ports';
import type { ProjectGovernance } from '../contracts/audits/governance-contracts';
import { governanceRefusalMessage } from '../messages/governance/refusal-message';
import { err, type Result } from '../shared/result';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';

type GovernanceMethod = Extract<keyof RpcHandlers, `governance.${string}`>;

/** The wire methods of project governance: each calls one use case and says a refusal in the language of the request. */
export const governanceHandlers: Pick<RpcHandlers, GovernanceMethod> = {
  'governance.getProject': answeredBy(getProjectGovernance),
  'governance.saveRecord': answeredBy(saveRecord),
  'governance.saveGates': answeredBy(saveGates),
  'governance.decideGate': answeredBy(decideGate),
  'governance.publishReport': answeredBy(publishReport),
  'governance.takeBaseline': answeredBy(takeBaseline),
};

function answeredBy<Request extends { readonly language: 'en' | 'nl' }>(
  useCase: (ports: GovernancePorts, viewer: AuditViewer, request: Request) => GovernanceAnswer,
) {
  return async (request: Request, { app, viewer }: RpcCall): Promise<Result<ProjectGovernance, Refused>> => {
    const result = await useCase(app.governancePorts(), viewer, request);
    if (result.ok) return result;
    const { code, problem, place, values } = result.error;
    return err({ code, place, message: governanceRefusalMessage(request.language, problem, values) });
  };
}
