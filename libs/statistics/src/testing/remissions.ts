import { kaplanMeier } from '../survival.js';

const cameBack = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const stillWell = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];

/** Weeks of remission under 6-mercaptopurine (Freireich and others, 1963), the example of most textbooks. */
export const remissions = kaplanMeier([
  ...cameBack.map((duration) => ({ duration, ended: true })),
  ...stillWell.map((duration) => ({ duration, ended: false })),
]);
