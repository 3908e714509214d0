import { formatMoney } from '@lockstep/money';

export { instant } from '../../platform/pages/instant.js';

/** 5400 → "1 h 30 min". */
export function hours(seconds: number): string {
  const [whole, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return [whole > 0 ? `${whole} h` : '', minutes > 0 || whole === 0 ? `${minutes} min` : ''].filter(Boolean).join(' ');
}

export const money = ({ amount, currency }: { amount: string; currency: string }): string =>
  formatMoney({ amount: BigInt(amount), currency });

/** AWAITING_REQUESTER → "awaiting requester". */
export const stateInWords = (state: string): string => state.toLowerCase().replaceAll('_', ' ');

const CLOCKS: Record<string, string> = {
  FR: 'First response',
  RES: 'Answer',
  REQ: 'Reply',
  LEG: 'Leg',
  NEG: 'Reply to the offer',
  E2E: 'Since it was asked',
};

export const clockName = (kind: string): string => CLOCKS[kind] ?? kind;
