import { formatMoney } from '@lockstep/money';

export { instantInWords } from '../../platform/pages/instant.js';

/** 5400 → "1 h 30 min". */
export function durationInWords(seconds: number): string {
  const [whole, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return [whole > 0 ? `${whole} h` : '', minutes > 0 || whole === 0 ? `${minutes} min` : ''].filter(Boolean).join(' ');
}

export const moneyInWords = ({ amount, currency }: { amount: string; currency: string }): string =>
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

/** Encodes amounts for a form field: "200000 USD,1000 EUR". */
export const sumsInForm = (sums: readonly { amount: string; currency: string }[]): string =>
  sums.map(({ amount, currency }) => `${amount} ${currency}`).join(',');

export const sumsOf = (text = ''): { amount: string; currency: string }[] =>
  text === ''
    ? []
    : text.split(',').map((sum) => {
        const [amount = '', currency = ''] = sum.split(' ');
        return { amount, currency };
      });

/** 5 → "five stars". */
export const starsInWords = (stars: number): string =>
  ['one star', 'two stars', 'three stars', 'four stars', 'five stars'][stars - 1] ?? `${stars} stars`;

const WAITING: Record<string, string> = {
  QUESTION: 'a question to reply to',
  OFFER: 'a date to answer',
  TRANSFER: 'a request to take over',
  EXPEDITE: 'an expedite to decide on',
  RESOLUTION: 'an answer to confirm',
  CONFIRMATION: 'a request raised for somebody, to confirm',
  LONGER_HOLD: 'a longer wait to agree to',
  ESCALATION: 'an escalation to answer',
  CAUSE: 'the cause of a failure to stand behind',
  REQUEST: 'a request to answer',
  PROPOSAL: 'proposed terms to answer',
  REVIEW: 'a review of an agreement',
  RATING: 'an answer to rate',
  FOLLOW_UP: 'an answer to follow up',
};

export const waitingInWords = (kind: string): string => WAITING[kind] ?? kind;
