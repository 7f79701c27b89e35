import { auditHandlers } from './audit-handlers';
import { captureHandlers } from './capture-handlers';
import { digestHandlers } from './digest-handlers';
import { driftHandlers } from './drift-handlers';
import { evidenceHandlers } from './evidence-handlers';
import { fixHandlers } from './fix-handlers';
import { governanceHandlers } from './governance-handlers';
import { guardHandlers } from './guard-handlers';
import { lessonHandlers } from './lesson-handlers';
import { lessonUseHandlers } from './lesson-use-handlers';
import { portfolioHandlers } from './portfolio-handlers';
import { provisionHandlers } from './provision-handlers';
import type { RpcHandlers } from './rpc-handler';
import { sessionHandlers } from './session-handlers';
import { settingsHandlers } from './settings-handlers';
import { standardHandlers } from './standard-handlers';
import { syncHandlers } from './sync-handlers';
import { templateHandlers } from './template-handlers';
import { waiverHandlers } from './waiver-handlers';

/** Every method that a front end may call. */
export const rpcHandlers: RpcHandlers = {
  ...sessionHandlers,
  ...settingsHandlers,
  ...syncHandlers,
  ...portfolioHandlers,
  ...auditHandlers,
  ...evidenceHandlers,
  ...fixHandlers,
  ...governanceHandlers,
  ...standardHandlers,
  ...waiverHandlers,
  ...digestHandlers,
  ...guardHandlers,
  ...provisionHandlers,
  ...templateHandlers,
  ...captureHandlers,
  ...driftHandlers,
  ...lessonHandlers,
  ...lessonUseHandlers,
};
