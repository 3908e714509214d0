import { Html, html } from '../../platform/pages/html.js';
import type { ShownOrder } from './shown.js';
import { moneyInWords } from './words.js';

/** An order that waits for the answer, and the cost of waiting. */
export const orderPart = ({ order, blocks, delayCost }: ShownOrder): Html => html`
  <li>
    <strong>${order.reference}</strong
    >${order.customer !== null && ` · ${order.customer}`}${order.promisedDate !== null && html` <span class="soft">· promised for ${order.promisedDate}</span>`}
    ${delayInWords(delayCost, order.profileInWords).map((sentence) => html`<br />${sentence}`)}
    ${blocks && riskInWords(delayCost, order.policy)}
  </li>
`;

function riskInWords({ failure }: ShownOrder['delayCost'], policy: string): Html | false {
  if (failure === null || failure.failureCost === null || failure.expectedCost === null) return false;
  const leaves =
    policy === 'RELEASE_AT_DEADLINE'
      ? 'It leaves on its day with or without the answer.'
      : 'It leaves without the answer once waiting costs more than the risk.';
  const { missing, expectedCostAtLeast: isAtLeast } = failure;
  const atLeast = isAtLeast ? 'at least ' : '';
  const isWithoutSeveral = policy === 'RELEASE_AT_DEADLINE' && (missing > 1 || isAtLeast);
  const missed = isWithoutSeveral ? `, with ${atLeast}${missing} of the answers missing` : '';
  const expected = `${atLeast}${moneyInWords(failure.expectedCost)} is to be expected${missed}.`;
  return html`<br />${leaves}
    <span class="late">A failure would cost ${moneyInWords(failure.failureCost)}: ${expected}</span>`;
}

function delayInWords(
  { state, cost, nextDay }: ShownOrder['delayCost'],
  profileInWords: string | null,
): (Html | string)[] {
  if (state === 'UNPRICED') return ['Nobody has said what its delay costs.'];
  const price = profileInWords === null ? [] : [`A delay costs ${profileInWords}.`];
  if (state === 'NOT_LATE') return ['It is in time.', ...price];
  const next = nextDay === null || nextDay.amount.amount === '0' ? null : moneyInWords(nextDay.amount);
  return [
    html`<span class="late">Its delay has cost ${moneyInWords(cost)} so far.</span>`,
    next === null ? 'The next day of waiting costs nothing more.' : `The next day of waiting costs ${next} more.`,
  ];
}
