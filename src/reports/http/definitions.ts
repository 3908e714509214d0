import { DefinitionDto } from '../responsiveness/responsiveness.dto.js';

/** The definitions of the responsiveness report, printed with it. */
export const RESPONSIVENESS_DEFINITIONS: DefinitionDto[] = [
  {
    figure: 'firstResponse',
    definition:
      'From submission to the first shared answer, question, offer or message of the provider; from the asking where it ' +
      'was typed in later and the provider agreed to the earlier start.',
    population: 'Requests submitted in the period; open ones count as long as they have waited (Kaplan–Meier).',
    basis: 'Working time of the provider, and calendar time.',
  },
  {
    figure: 'resolution',
    definition:
      'The time the provider held the request until it was answered; in calendar time, from the asking to the answer.',
    population: 'Requests submitted in the period; open and called-off ones are censored (Kaplan–Meier).',
    basis: 'Working time of the provider, and calendar time.',
  },
  {
    figure: 'attainment',
    definition:
      'Answered within the agreed time, of all that fell due; late and still open is missed. 95 % interval by Wilson. ' +
      'A date missed by no more than the requester held the ball since it was agreed on stands beside: missedByRequester.',
    population: 'Requests whose answer fell due in the period; paused ones have no due instant and are not judged.',
    basis: 'Working time of the provider.',
  },
  {
    figure: 'expedited',
    definition: 'Let go before all others by the leads of both departments.',
    population: 'Requests submitted in the period.',
    basis: 'A count.',
  },
  {
    figure: 'overdueNow',
    definition: 'Past the instant of breach and not answered.',
    population: 'The requests of both groups above, as they stand now.',
    basis: 'Working time of the provider.',
  },
];
