import { type AddressPart, setOrRemove } from '../address/address-part';

/** Which evidence report is open in place of the page; `null`: none. */
export interface ReportPart {
  readonly reportId: string | null;
}

const reportId = /^[a-z0-9-]{1,64}$/;

export const reportPart: AddressPart<ReportPart> = {
  read: (parameters) => {
    const given = parameters.get('report');
    return { reportId: given !== null && reportId.test(given) ? given : null };
  },
  write: (parameters, state) => setOrRemove(parameters, 'report', state.reportId),
};
