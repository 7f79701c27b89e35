import type { BlueprintInput } from '../../contracts/templates/blueprint';
import { agileDelivery } from './agile-delivery/agile-delivery';
import { eventOrMove } from './event-or-move/event-or-move';
import { itChangeWithGates } from './it-change-with-gates/it-change-with-gates';
import { p3expressSmall } from './p3express-small/p3express-small';
import { pm2Project } from './pm2-project/pm2-project';
import { riskAndGovernanceRegister } from './risk-and-governance-register/risk-and-governance-register';

/** Templates that come with Plumbline, in the order of the catalogue. */
export const shippedBlueprints: readonly BlueprintInput[] = [
  pm2Project,
  p3expressSmall,
  agileDelivery,
  itChangeWithGates,
  eventOrMove,
  riskAndGovernanceRegister,
];
