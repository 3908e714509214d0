import { toMoneyDto } from '../../platform/http/fields.js';
import { missingInWords } from '../cost/assumptions.js';
import type { FailureCosts } from './failure-cost.report.js';
import { type FailureTotal, NOT_CONFIRMED, NOT_LINKED } from './sum-failures.js';
import type { FailureCostReportDto, FailureTotalDto } from './failure-cost.dto.js';
import type { OfPeriodDto } from '../http/period.dto.js';
import { presentRates } from '../http/present-assumptions.js';
import { DefinitionDto } from '../responsiveness/responsiveness.dto.js';

type Names = ReadonlyMap<string, { code: string; name: string }>;

const DEFINITIONS: DefinitionDto[] = [
  {
    figure: 'amount',
    definition:
      'Of each item of the ledgers its actual lines, or its estimates while there are none; recoveries subtracted. ' +
      'Beside the cost of delay, never in it; `coveredDelayCost` says what stands in both.',
    population: 'Incidents detected in the period, of the orders you may see.',
    basis: 'Sums on record at `asOf`.',
  },
  {
    figure: 'categories',
    definition:
      'The failure classes of the prevention–appraisal–failure model: internal when found before the product left, ' +
      'external when found after. One class for the whole incident.',
    population: 'The same incidents.',
    basis: 'Sums on record at `asOf`.',
  },
  {
    figure: 'departments',
    definition:
      'The same money by the causes of each incident and, inside a cause, by its two sides. What one person alone ' +
      'named stands under ~UNCONFIRMED, what no request is linked to under ~UNLINKED.',
    population: 'The same incidents.',
    basis: 'Causes as they stand now.',
  },
  {
    figure: 'severities',
    definition: 'How many were how bad beyond their price: 1 hardly noticed, 5 a customer lost. Never money.',
    population: 'Those of the same incidents for which somebody said so.',
    basis: 'A count.',
  },
];

const restsOn = (asOf: Date): string[] => [
  `Read as of ${asOf.toISOString()}: incidents opened and lines recorded after it do not count.`,
  'Causes and their weights are those of today.',
  'Sums are converted once an incident, by the rate of the day it was detected.',
];

type Shown = Omit<FailureCostReportDto, keyof OfPeriodDto>;

/** @param behind link to the incidents of a class */
export function presentFailures(
  { sums, restated, rates }: FailureCosts,
  names: Names,
  { asOf, behind }: { asOf: Date; behind: (failureClass: string) => string },
): Shown {
  return {
    definitions: DEFINITIONS,
    assumptions: {
      ...presentRates(rates),
      sentences: [...restsOn(asOf), ...missingInWords(rates, 'its failures are')],
    },
    inReportCurrency: {
      incidents: restated.incidents,
      amount: toMoneyDto(restated.amount, rates.reportCurrency),
    },
    totals: sums.totals.map(presentTotal),
    categories: sums.categories.map(({ failureClass, category, currency, amount, actual }) => ({
      failureClass,
      category,
      amount: toMoneyDto(amount, currency),
      actual: toMoneyDto(actual, currency),
      incidents: behind(failureClass),
    })),
    departments: sums.parts.map(({ party, currency, amount }) => ({
      party: names.get(party)?.code ?? party,
      name: names.get(party)?.name ?? NOT_A_DEPARTMENT[party]!,
      amount: toMoneyDto(amount, currency),
    })),
    severities: sums.severities,
  };
}

const NOT_A_DEPARTMENT: Record<string, string> = {
  [NOT_LINKED]: 'No request is linked to it',
  [NOT_CONFIRMED]: 'Named by one side only',
};

const presentTotal = ({ incidents, currency, amount, actual, coveredDelayCost }: FailureTotal): FailureTotalDto => ({
  incidents,
  amount: toMoneyDto(amount, currency),
  actual: toMoneyDto(actual, currency),
  actualShare: amount > 0n ? Number((actual * 10_000n) / amount) : null,
  coveredDelayCost: toMoneyDto(coveredDelayCost, currency),
});
