import fc from 'fast-check';
import { html } from './html.js';

/** The formatter lays these pieces out as it likes. */
const tight = (text: string): string => text.replace(/\s*\n\s*/g, '');

describe('a piece of a page', () => {
  it('takes what is put into it for text, whatever that says', () => {
    expect(html`<b title="${'"><script>'}">${"Tom & 'Jerry'"}</b>`.text).toBe(
      '<b title="&quot;&gt;&lt;script&gt;">Tom &amp; &#39;Jerry&#39;</b>',
    );
  });

  it('keeps pieces as they are, joins lists and leaves out what is not there', () => {
    const items = ['a', '<b>'].map((each) => html`<li>${each}</li>`);
    const list = html`<ul>
      ${items}
    </ul>`;
    expect(tight(list.text)).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
    expect(html`${null}${undefined}${false}${0}`.text).toBe('0');
  });

  it('never lets a sign of HTML through', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(html`${text}`.text).not.toMatch(/[<>"']/)));
  });
});
