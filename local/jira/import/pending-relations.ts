import type { SiteState } from '../model/site-state';
import { freeId } from './free-id';
import type { IssueLine, IssueLinkLine, OtherIssueLine } from './issue-line';
import type { ReferenceRecords } from './reference-records';

interface PendingLink {
  readonly exportId: string | undefined;
  readonly type: IssueLinkLine['type'];
  readonly sourceKey: string;
  readonly targetKey: string;
}

interface PendingParent {
  readonly childId: string;
  readonly candidates: readonly OtherIssueLine[];
}

/** Links and parents wait until every issue is loaded, since an issue may point to one on a later line. */
export class PendingRelations {
  droppedLinks = 0;
  droppedParents = 0;
  private readonly links = new Map<string, PendingLink>();
  private readonly parents: PendingParent[] = [];

  constructor(
    private readonly state: SiteState,
    private readonly references: ReferenceRecords,
  ) {}

  /** `epicKey`: the epic named by an epic link field. */
  collect(line: IssueLine, issueId: string, epicKey: string | undefined): void {
    for (const link of line.fields.issuelinks ?? []) {
      if (link.outwardIssue) this.collectLink(link, line.key, link.outwardIssue.key);
      if (link.inwardIssue) this.collectLink(link, link.inwardIssue.key, line.key);
    }
    const epicLink: OtherIssueLine | undefined = epicKey === undefined ? undefined : { key: epicKey };
    const candidates = [line.fields.parent, line.fields.epic, epicLink].filter((other) => other !== null && other !== undefined);
    if (candidates.length > 0) this.parents.push({ childId: issueId, candidates });
  }

  /** Writes what both ends of are on the site. */
  resolve(): void {
    for (const link of this.links.values()) this.resolveLink(link);
    for (const parent of this.parents) this.resolveParent(parent);
  }

  /** The same link stands on both of its issues: one memory for both. */
  private collectLink(link: IssueLinkLine, sourceKey: string, targetKey: string): void {
    const memory = `${link.type.name}\n${sourceKey}\n${targetKey}`;
    if (!this.links.has(memory)) this.links.set(memory, { exportId: link.id ?? undefined, type: link.type, sourceKey, targetKey });
  }

  private resolveLink(link: PendingLink): void {
    const source = this.state.one('issues.key', link.sourceKey);
    const target = this.state.one('issues.key', link.targetKey);
    if (!source || !target) {
      this.droppedLinks += 1;
      return;
    }
    this.state.put('issueLinks', {
      id: freeId(this.state, 'issueLinks', link.exportId),
      typeId: this.references.linkType(link.type),
      sourceIssueId: source.id,
      targetIssueId: target.id,
    });
  }

  /** A sub-task's parent comes before the epic it may belong to as well. */
  private resolveParent({ childId, candidates }: PendingParent): void {
    const parent = candidates.map((other) => this.state.one('issues.key', other.key)).find((found) => found !== undefined);
    const child = this.state.get('issues', childId);
    if (!parent || !child || this.wouldCircle(childId, parent.id)) this.droppedParents += 1;
    else this.state.put('issues', { ...child, parentId: parent.id });
  }

  private wouldCircle(childId: string, parentId: string): boolean {
    for (let id: string | undefined = parentId; id !== undefined; id = this.state.get('issues', id)?.parentId)
      if (id === childId) return true;
    return false;
  }
}
