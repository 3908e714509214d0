/** The question a cost report answered. */
export interface CostQuestion {
  from: Date;
  to: Date;
  asOf: Date;
}

const DAY_MS = 24 * 3600 * 1000;

/** Where the requests behind a figure of the cost report are listed, by the same question. */
export function costPartsLink({ from, to, asOf }: CostQuestion, of: Record<string, string>): string {
  const lastDay = new Date(to.getTime() - DAY_MS);
  const parameters = new URLSearchParams({ from: dayOf(from), to: dayOf(lastDay), asOf: asOf.toISOString(), ...of });
  return `/api/v1/reports/cost/requests?${parameters.toString()}`;
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
