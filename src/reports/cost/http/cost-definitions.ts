import type { DefinitionDto } from '../../responsiveness/responsiveness.dto.js';

/** The definitions of the cost report, printed with it. */
export const COST_DEFINITIONS: DefinitionDto[] = [
  {
    figure: 'delayCost',
    definition: 'What the order’s delay profile charges for the days it is or was late.',
    population: 'Orders released in the period, and open ones past their promise; UNPRICED ones count 0.',
    basis: 'The order’s own axis: calendar days, or working days of its owner.',
  },
  {
    figure: 'departments',
    definition:
      'Each moment’s cost, shared equally by the departments that held a ball blocking the order at that moment.',
    population: 'All of realised orders; of open ones the finished days.',
    basis: 'Calendar time within the order’s delay.',
  },
  {
    figure: 'forecast',
    definition:
      'What the whole delay of an open order costs, and who shares it, if the answers it waits for come as foreseen. It ' +
      'contains what has accrued; added to it or to realised it would count days twice.',
    population:
      'Open orders past their promise and, where the period holds the present, those that an answer is foreseen to make late.',
    basis:
      'An answer comes by the first of these that lies ahead: the date agreed for it, when 85 of 100 for the same service ' +
      'came that lasted as long, the date on the table, the date in force. Where none does, the cost until today is the ' +
      'least, and so is every sum it stands in: `forecastAtLeast`.',
  },
  {
    figure: 'failureCost',
    definition: 'The ledger of the order’s incidents, recoveries subtracted; beside the delay cost, never in it.',
    population: 'The same orders.',
    basis: 'Sums on record at `asOf`.',
  },
  {
    figure: 'inReportCurrency',
    definition: 'Each order’s total converted once and shared anew, so that parts sum to the whole.',
    population: 'The same orders, without those of whose day there is no rate: see `assumptions.missingRates`.',
    basis: 'The rate of the day an order left, of open ones that of `asOf`.',
  },
];
