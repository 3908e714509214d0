import type { DefinitionDto } from '../../responsiveness/responsiveness.dto.js';

/** The definitions of the value-at-risk report, printed with it. */
export const RISK_DEFINITIONS: DefinitionDto[] = [
  {
    figure: 'orders, orderValue',
    definition:
      'Orders that leave after their promise if the answers they wait for come as foreseen, and what they are worth.',
    population: 'Open orders whose terms are verified. What somebody only typed in ranks nothing, and is left out.',
    basis:
      'An allowance after the last answer. It comes by the first of these that lies ahead: the date agreed for it, when 85 of ' +
      '100 for the same service came that lasted as long, the date on the table, the date in force.',
  },
  {
    figure: 'forecastCost',
    definition:
      'What the whole delay costs on that date, shared by who holds the order up until then. Where an answer is not ' +
      'foreseen it is the least there can be, and so is every sum it stands in: `forecastAtLeast`.',
    population: 'Of these orders those whose owner waits.',
    basis: 'The order’s own axis: calendar days, or working days of its owner.',
  },
  {
    figure: 'expectedErrorCost',
    definition:
      'What a failure would cost times how likely it is, for each answer that is foreseen to be missing where an order ' +
      'leaves on its day, and for a single one where its owner weighs the risk. Where another answer is not foreseen it is ' +
      'the least there can be: `expectedErrorAtLeast`. Beside the forecast and never in it, and in no realised sum: a ' +
      'failure that happens is an incident.',
    population: 'Of these orders those whose owner lets them go without the answer.',
    basis: 'Orders that left without an answer and became incidents, as known today.',
  },
];
