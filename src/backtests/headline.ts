import type { BacktestAttainment, Figures } from './figures.js';

/** One sentence with the share of answers in time, under the proposed terms and under the terms in force. */
export function headlineOf({ proposed, inForce }: Pick<Figures, 'proposed' | 'inForce'>): string {
  if (proposed.answer.judged === 0 && inForce.answer.judged === 0)
    return 'No answer of these 90 days can be judged yet.';
  return `In time under these terms: ${inWords(proposed.answer)}. Under those in force: ${inWords(inForce.answer)}.`;
}

function inWords({ met, judged, basisPoints, interval }: BacktestAttainment): string {
  if (basisPoints === null || interval === null) return 'none judged yet';
  return `${met} of ${judged} answers, ${percent(basisPoints)} % (${percent(interval.low)}–${percent(interval.high)} %)`;
}

const percent = (basisPoints: number): string => String(Math.round(basisPoints / 100));
