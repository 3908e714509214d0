/** The instants at which time alone may begin or end something. */
export interface ForeseenTurn {
  versions: readonly { effectiveFrom: Date; effectiveTo: Date | null }[];
  notices: readonly { endsAt: Date }[];
}

/** The first instant after `after` at which a version begins or ends, or a notice takes effect; null: there is none. */
export function nextTurningPoint({ versions, notices }: ForeseenTurn, after: Date): Date | null {
  const instants = [
    ...versions.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]),
    ...notices.map(({ endsAt }) => endsAt),
  ].filter((instant): instant is Date => instant !== null && instant > after);
  return instants.length === 0 ? null : new Date(Math.min(...instants.map((instant) => instant.getTime())));
}
