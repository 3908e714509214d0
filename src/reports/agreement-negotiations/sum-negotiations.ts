import { sortedDurations } from '@lockstep/statistics';
import { type FigureValue, valueOf } from '../metrics/figure-values.js';
import { nameOfCount, nameOfSum } from '../metrics/summands.js';
import type { Figure } from '../metrics/metric-report.js';
import { NEGOTIATION_FIGURES } from './figures.js';

/** A negotiation of terms, with the columns that the figures count. */
export interface NegotiationFact {
  proposals: number;
  one: number;
  opened: boolean;
  ended: boolean;
  accepted: boolean;
  accepted_at_once: boolean;
  expired: boolean;
  escalated: boolean;
  imposed: boolean;
  /** Calendar seconds from the opening to the end; for an open negotiation, from the opening to now. */
  lasted: number;
}

type Column = keyof NegotiationFact;

/** Computes the figures over a list of negotiations. */
export const figuresOfNegotiations = (facts: readonly NegotiationFact[]): Record<string, FigureValue> =>
  Object.fromEntries(
    Object.entries<Figure>(NEGOTIATION_FIGURES).map(([name, figure]) => [name, figureOf(figure, facts)]),
  );

function figureOf(figure: Figure, facts: readonly NegotiationFact[]): FigureValue {
  const counted = (...columns: string[]): [string, number] => [
    nameOfCount(...columns),
    facts.filter((fact) => columns.every((column) => fact[column as Column])).length,
  ];
  const summed = (column: string): [string, number] => [
    nameOfSum(column),
    facts.reduce((sum, fact) => sum + Number(fact[column as Column]), 0),
  ];
  switch (figure.kind) {
    case 'COUNT':
      return valueOf(figure, Object.fromEntries([counted(figure.of)]));
    case 'SHARE':
      return valueOf(figure, Object.fromEntries([counted(figure.whole), counted(figure.whole, figure.part)]));
    case 'SUM':
      return valueOf(figure, Object.fromEntries([summed(figure.of)]));
    case 'QUOTIENT':
      return valueOf(figure, Object.fromEntries([summed(figure.of), summed(figure.per)]));
    case 'DURATION':
      return valueOf(
        figure,
        {},
        sortedDurations(
          facts.map((fact) => ({
            duration: fact[figure.seconds as Column] as number,
            ended: fact[figure.ended as Column] as boolean,
          })),
        ),
      );
  }
}
