import type { Holder, SecurityLevelRecord, SecuritySchemeRecord } from '../../model/records';
import { JiraError, notFound, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { byId } from '../answering/order';
import { stableNumber } from '../answering/stable-number';

export function levelsOf(call: OperationCall, schemeId: string): readonly SecurityLevelRecord[] {
  return [...call.state.by('securityLevels.scheme', schemeId)].sort(byId);
}

export function levelView(call: OperationCall, level: SecurityLevelRecord): Json {
  const scheme = call.state.get('securitySchemes', level.schemeId);
  return {
    self: `${call.site.siteUrl}/rest/api/3/securitylevel/${level.id}`,
    id: level.id,
    name: level.name,
    description: level.description,
    isDefault: scheme?.defaultLevelId === level.id,
    issueSecuritySchemeId: level.schemeId,
  };
}

export function schemeView(call: OperationCall, scheme: SecuritySchemeRecord, withLevels: boolean): Json {
  return {
    self: `${call.site.siteUrl}/rest/api/3/issuesecurityschemes/${scheme.id}`,
    id: Number(scheme.id),
    name: scheme.name,
    description: scheme.description,
    ...(scheme.defaultLevelId === undefined ? {} : { defaultSecurityLevelId: Number(scheme.defaultLevelId) }),
    ...(withLevels ? { levels: levelsOf(call, scheme.id).map((level) => levelView(call, level)) } : {}),
  };
}

export function securityScheme(call: OperationCall, id: string, missingStatus: 403 | 404 = 404): SecuritySchemeRecord {
  const scheme = call.state.get('securitySchemes', id);
  if (scheme) return scheme;
  const message = `The issue security scheme with id '${id}' does not exist.`;
  throw missingStatus === 404 ? notFound(message) : new JiraError(403, [message]);
}

/** A level of a scheme. */
export function securityLevel(call: OperationCall, schemeId: string, levelId: string): SecurityLevelRecord {
  const level = call.state.get('securityLevels', levelId);
  if (!level || level.schemeId !== schemeId) throw notFound(`The issue security level with id '${levelId}' does not exist in the scheme.`);
  return level;
}

/** Members have no ids of their own; each is numbered by its level and by who it is. */
export const memberNumber = (level: SecurityLevelRecord, holder: Holder): number => stableNumber(`${level.id} ${JSON.stringify(holder)}`);
