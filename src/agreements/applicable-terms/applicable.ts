import { localDateOf } from '@lockstep/working-time';
import { toSeconds } from '../../platform/clock/clock.js';
import type { MadeAgreement, VersionInForce } from '../versions/in-force.js';

export const CANDIDATE_KINDS = ['AGREEMENT_ON_SERVICE', 'AGREEMENT_ON_ALL_SERVICES', 'SERVICE_DEFAULT'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

export const CANDIDATE_VERDICTS = ['APPLIES', 'LESS_SPECIFIC', 'NOTHING_IN_FORCE', 'NEVER_MADE'] as const;
export type CandidateVerdict = (typeof CANDIDATE_VERDICTS)[number];

/** Terms that could apply to a request, and the reason why they do or do not. */
export interface Candidate {
  kind: CandidateKind;
  agreementId: string | null;
  versionId: string | null;
  versionNumber: number | null;
  verdict: CandidateVerdict;
  words: string;
}

export interface PartyNames {
  requester: string;
  provider: string;
  service: string;
  /** The time zone in which days are formatted. */
  zone: string;
}

/**
 * The candidates in the order of precedence: the agreement on the service, the agreement on all services, the default
 * targets of the service. The first one in force applies as a whole: terms of two agreements are never mixed.
 */
export function orderOfResolution(
  made: readonly MadeAgreement[],
  inForce: ReadonlyMap<string, VersionInForce>,
  names: PartyNames,
): Candidate[] {
  const onService = made.find(({ serviceId }) => serviceId !== null);
  const onAll = made.find(({ serviceId }) => serviceId === null);
  const first = agreed('AGREEMENT_ON_SERVICE', onService, inForce, names);
  const second = agreed('AGREEMENT_ON_ALL_SERVICES', onAll, inForce, names);
  const found = [first, second].filter(({ verdict }) => verdict === 'APPLIES');
  const fallback: Candidate = {
    ...NOBODY,
    kind: 'SERVICE_DEFAULT',
    verdict: 'APPLIES',
    words:
      `No agreement between ${names.requester} and ${names.provider} is in force for ${names.service}, ` +
      `so its default targets apply.`,
  };
  return [
    first,
    second.verdict === 'APPLIES' && found.length > 1 ? lessSpecific(second, names) : second,
    found.length > 0 ? lessSpecific(fallback, names) : fallback,
  ];
}

const NOBODY = { agreementId: null, versionId: null, versionNumber: null };

function agreed(
  kind: CandidateKind,
  made: MadeAgreement | undefined,
  inForce: ReadonlyMap<string, VersionInForce>,
  names: PartyNames,
): Candidate {
  const scope = kind === 'AGREEMENT_ON_SERVICE' ? names.service : 'all services';
  if (made === undefined) {
    return { ...NOBODY, kind, verdict: 'NEVER_MADE', words: `The two departments never agreed on ${scope}.` };
  }
  const version = inForce.get(made.id);
  if (version === undefined) {
    const coming = made.nextFrom === null ? '' : ` before ${localDateOf(names.zone, toSeconds(made.nextFrom))}`;
    const words = `Nothing of what they negotiated for ${scope} is in force${coming}.`;
    return { ...NOBODY, kind, agreementId: made.id, verdict: 'NOTHING_IN_FORCE', words };
  }
  const { agreementId, versionId, number: versionNumber } = version;
  return { kind, agreementId, versionId, versionNumber, verdict: 'APPLIES', words: whyOf(version, scope, names) };
}

function whyOf(version: VersionInForce, scope: string, { requester, provider, zone }: PartyNames): string {
  const day = (instant: Date): string => localDateOf(zone, toSeconds(instant));
  const until = version.extended ? `, kept beyond its end on ${day(version.effectiveTo!)} for its renewal` : '';
  return (
    `${requester} and ${provider} have agreed on it for ${scope}: ` +
    `version ${version.number}, in force since ${day(version.effectiveFrom)}${until}.`
  );
}

const lessSpecific = (candidate: Candidate, { service }: PartyNames): Candidate => ({
  ...candidate,
  verdict: 'LESS_SPECIFIC',
  words:
    candidate.kind === 'SERVICE_DEFAULT'
      ? `The default targets of ${service} hold only where nothing was agreed on.`
      : `What was agreed on for all services gives way to what was agreed on for ${service}.`,
});
