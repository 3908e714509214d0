import type { Days } from '../../period.js';

/** The question a cost report answered. */
export interface CostQuestion {
  period: Days;
  asOf: Date;
}

/** Where the requests behind a figure of the cost report are listed, by the same question. */
export function costPartsLink({ period, asOf }: CostQuestion, of: Record<string, string>): string {
  const days = { from: period.firstDay, to: period.lastDay };
  const parameters = new URLSearchParams({ ...days, asOf: asOf.toISOString(), ...of });
  return `/api/v1/reports/cost/requests?${parameters.toString()}`;
}
