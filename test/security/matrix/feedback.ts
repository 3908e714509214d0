import { row, at, CONVERSATION, HOLDER, SIDES, type Row } from './rows.js';

export const FEEDBACK_ROWS: Record<string, Row> = {
  getFeedback: row(CONVERSATION, at('/feedback')),
  rateAnswer: row(SIDES, at('/resolutions/1/rating'), () => ({ stars: 4 })),
  passOnThanks: row(SIDES, at('/thanks'), (_ids, { world }) => ({ helperId: world.quinn.userId, words: 'Thank you.' })),
  recordFollowUp: row(HOLDER, at('/resolutions/1/follow-up'), () => ({ outcome: 'SATISFIED', note: 'It fits.' })),
  listFollowUps: row('13y3y3333', () => '/departments/ENG/follow-ups'),
};
