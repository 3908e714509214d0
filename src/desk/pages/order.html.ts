import { Html, html } from '../../platform/pages/html.js';
import type { ShownOrder } from './shown.js';
import { money } from './words.js';

/** An order that waits for the answer, and what its waiting costs. */
export const orderPart = ({ order, delayCost, atRisk }: ShownOrder): Html => html`
  <li>
    <strong>${order.reference}</strong
    >${order.customer !== null && ` · ${order.customer}`}${order.promisedDate !== null && html` <span class="soft">· promised for ${order.promisedDate}</span>`}
    ${delayInWords(delayCost, order.profileInWords).map((sentence) => html`<br />${sentence}`)}
    ${
      atRisk !== null &&
      html`<br />${order.policy === 'RELEASE_AT_DEADLINE' ? 'It leaves on its day with or without the answer.' : 'It leaves without the answer once waiting costs more than the risk.'}
        <span class="late"
          >A failure would cost ${money(atRisk.failureCost)}: ${money(atRisk.expectedCost)} is to be expected.</span
        >`
    }
  </li>
`;

function delayInWords(
  { state, cost, nextDay }: ShownOrder['delayCost'],
  profileInWords: string | null,
): (Html | string)[] {
  if (state === 'UNPRICED') return ['Nobody has said what its delay costs.'];
  const price = profileInWords === null ? [] : [`A delay costs ${profileInWords}.`];
  if (state === 'NOT_LATE') return ['It is in time.', ...price];
  const next = nextDay === null || nextDay.amount.amount === '0' ? null : money(nextDay.amount);
  return [
    html`<span class="late">Its delay has cost ${money(cost)} so far.</span>`,
    next === null ? 'The next day of waiting costs nothing more.' : `The next day of waiting costs ${next} more.`,
  ];
}
