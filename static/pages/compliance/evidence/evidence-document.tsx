import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { EvidenceReport } from '../../../../src/contracts/audits/evidence-contracts';
import { namesErased } from '../../../../src/contracts/audits/signed-content';
import { severities } from '../../../../src/contracts/audits/vocabulary';
import { erasedNumber } from '../../../../src/contracts/erased-account';
import { ScrollRegion } from '../../../components/scroll-region';
import { usePeople } from '../../../people/use-people';
import { useSpeech } from '../../../viewer/viewer-context';
import { checkDigest, type DigestCheck } from './check-digest';

/** The report itself, as it is read and printed: black on white on paper, with its digest and page number on every page. */
export const EvidenceDocument = ({ report }: { readonly report: EvidenceReport }) => {
  const { say } = useSpeech();
  return (
    <article className="pl-evidence">
      <style>{marginsOf(report)}</style>
      <header>
        <p className="pl-evidence__eyebrow">{say('app.name')}</p>
        <h1>{say('evidence.document')}</h1>
        <p className="pl-evidence__project">
          {report.projectName} ({report.projectKey})
        </p>
        <Signature report={report} />
      </header>
      <Standing report={report} />
      <Results report={report} />
      <Waivers report={report} />
    </article>
  );
};

/** What stands in the margins of every printed page. Keys of projects and digests hold nothing that CSS would read as its own. */
const marginsOf = ({ projectKey, digest }: EvidenceReport): string =>
  `@media print { @page { margin: 18mm 16mm; @bottom-left { content: "${projectKey.replaceAll(/[^A-Z0-9_]/gi, '')} · SHA-256 ${digest}"; font: 7pt monospace; } @bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif; } } }`;

/** Moments in full and in UTC: whoever prints the report, wherever and whenever, prints the same. */
const useMoment = (): ((epochSeconds: number | null) => string) => {
  const { say, formats } = useSpeech();
  const format = useMemo(
    () => new Intl.DateTimeFormat(formats.locale, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' }),
    [formats.locale],
  );
  return (epochSeconds) => (epochSeconds === null ? say('value.undefined') : format.format(new Date(epochSeconds * 1000)));
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const PersonText = ({ accountId }: { readonly accountId: string | null }) => {
  const { say } = useSpeech();
  const person = usePeople(accountId === null ? [] : [accountId]).get(accountId ?? '');
  if (accountId === null) return <>{say('value.undefined')}</>;
  const number = erasedNumber(accountId);
  return <>{number === null ? (person?.displayName ?? accountId) : say('evidence.erasedPerson', { number })}</>;
};

/** Who, when, as of when, and the digest that is calculated again in front of the reader. */
const Signature = ({ report }: { readonly report: EvidenceReport }) => {
  const { say } = useSpeech();
  const moment = useMoment();
  const [check, setCheck] = useState<DigestCheck | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void checkDigest(report).then((found) => {
      if (isCurrent) setCheck(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [report]);
  return (
    <dl className="pl-evidence__facts">
      <Fact name={say('evidence.by')}>
        <PersonText accountId={report.createdBy} />
      </Fact>
      <Fact name={say('evidence.at')}>{moment(report.createdAt)}</Fact>
      <Fact name={say('evidence.factsAsOf')}>{moment(report.factsAsOf)}</Fact>
      <Fact name={say('evidence.signedBy')}>
        {report.signedBy === null ? say('evidence.unsigned') : <PersonText accountId={report.signedBy} />}
      </Fact>
      {report.signedBy === null ? null : (
        <>
          <Fact name={say('evidence.signedAt')}>{moment(report.signedAt)}</Fact>
          <Fact name={say('evidence.statement')}>
            <span className="pl-evidence__statement">{report.statement}</span>
          </Fact>
        </>
      )}
      <Fact name={say('evidence.digest')}>
        <code>{report.digest}</code>
        {check === null ? null : (
          <span role={check === 'other' ? 'alert' : 'status'} className={`pl-evidence__check pl-evidence__check--${check}`}>
            {say(`evidence.digest.${check}`)}
          </span>
        )}
        <span className="pl-evidence__line pl-evidence__small">{say('evidence.digest.covers')}</span>
        {namesErased(report) ? <span className="pl-evidence__line">{say('evidence.erased')}</span> : null}
      </Fact>
    </dl>
  );
};

/** Score and level, and the standards they rest on. */
const Standing = ({ report: { score, standards } }: { readonly report: EvidenceReport }) => {
  const { say, formats } = useSpeech();
  // To the tenth, as it was signed.
  const format = useMemo(() => new Intl.NumberFormat(formats.locale, { maximumFractionDigits: 1 }), [formats.locale]);
  const number = (value: number | null): string => (value === null ? say('value.undefined') : format.format(value));
  return (
    <section>
      <dl className="pl-evidence__facts">
        <Fact name={say('evidence.score')}>
          {number(score.score)} · {say(`audit.level.${score.level}`)}
        </Fact>
        <Fact name={say('compliance.score.withoutWaivers')}>{number(score.scoreWithoutWaivers)}</Fact>
        <Fact name={say('evidence.standards')}>
          {standards.map(({ id, name, version, stage }) => (
            <span key={id} className="pl-evidence__line">
              {name}, {say('evidence.version', { version })} ({say(`audit.stage.${stage === 'enforced' ? 'enforced' : 'visible'}`)})
            </span>
          ))}
        </Fact>
      </dl>
    </section>
  );
};

const Results = ({ report: { results, language } }: { readonly report: EvidenceReport }) => {
  const { say, formats } = useSpeech();
  const sorted = [...results].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.checkNo - b.checkNo);
  return (
    <section>
      <h2>{say('evidence.results')}</h2>
      <p>{say('evidence.samples.rule')}</p>
      <ScrollRegion label={say('evidence.results')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('evidence.rule')}</th>
              <th scope="col">{say('compliance.severity')}</th>
              <th scope="col">{say('evidence.outcome')}</th>
              <th scope="col" className="pl-evidence__number">
                {say('evidence.failing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((result) => (
              <tr key={result.checkNo}>
                <th scope="row" lang={language}>
                  <strong>{result.title}</strong>
                  <span className="pl-evidence__line">{result.requirement}</span>
                  <span className="pl-evidence__line pl-evidence__small">
                    {result.standardId}/{result.ruleId}
                  </span>
                  {result.samples.length === 0 ? null : (
                    <span className="pl-evidence__line pl-evidence__small">
                      {say('evidence.samples', { names: result.samples.join(', ') })}
                    </span>
                  )}
                </th>
                <td>{say(`audit.severity.${result.severity}`)}</td>
                <td>
                  {say(`audit.outcome.${result.outcome}`)}
                  {result.reason === null ? null : (
                    <span className="pl-evidence__line pl-evidence__small" lang={language}>
                      {result.reason}
                    </span>
                  )}
                </td>
                <td className="pl-evidence__number">
                  {result.applicable === 0
                    ? formats.number(result.failing)
                    : say('evidence.of', { failing: result.failing, applicable: result.applicable })}
                  {result.waived === 0 ? null : (
                    <span className="pl-evidence__line pl-evidence__small">{say('evidence.waived', { count: result.waived })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
};

const Waivers = ({ report: { waivers, results } }: { readonly report: EvidenceReport }) => {
  const { say, formats } = useSpeech();
  const titleOf = (ruleId: string): string => results.find((result) => result.ruleId === ruleId)?.title ?? ruleId;
  return (
    <section>
      <h2>{say('evidence.waivers')}</h2>
      {waivers.length === 0 ? (
        <p>{say('evidence.waivers.none')}</p>
      ) : (
        <ScrollRegion label={say('evidence.waivers')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('evidence.waiver.rule')}</th>
                <th scope="col">{say('evidence.waiver.for')}</th>
                <th scope="col">{say('evidence.waiver.reason')}</th>
                <th scope="col">{say('evidence.waiver.approved')}</th>
                <th scope="col">{say('evidence.waiver.until')}</th>
              </tr>
            </thead>
            <tbody>
              {waivers.map(({ ruleId, scope, issueKey, reason, approvedBy, untilDay }) => (
                <tr key={`${ruleId} ${scope} ${issueKey} ${untilDay} ${reason}`}>
                  <th scope="row">{titleOf(ruleId)}</th>
                  <td>{say(`evidence.waiver.scope.${scope}`, { key: issueKey ?? '' })}</td>
                  <td>{reason}</td>
                  <td>
                    <PersonText accountId={approvedBy} />
                  </td>
                  <td className="pl-numeric">{formats.day(untilDay)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
};
