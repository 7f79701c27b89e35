import type { Blueprint } from '../../contracts/templates/blueprint';
import { isDashboardGadget } from '../../contracts/templates/dashboard-gadgets';
import type { Finding } from './finding';

/**
 * Gadgets on dashboards that the app does not have. Asked of texts that somebody writes or publishes; a version that was published while the
 * app had the gadget can still be read, so that its projects can be compared with it.
 */
export const gadgetFindings = ({ dashboards }: Pick<Blueprint, 'dashboards'>): readonly Finding[] =>
  dashboards.flatMap(({ gadgets }, at) =>
    gadgets.flatMap(({ module }, index): Finding[] =>
      isDashboardGadget(module) ? [] : [{ code: 'unknownGadget', place: ['dashboards', at, 'gadgets', index, 'module'], subject: module }],
    ),
  );
