import fc from 'fast-check';
import { inEnvelope, UndeliverableAddress } from './envelope.js';

const SENDER = { from: 'Lockstep <post@lockstep.example>', host: 'lockstep.example' };
const letter = (to: { name: string; address: string }, more: object = {}) => ({
  to,
  subject: 'A subject',
  text: 'Words.',
  html: '<p>Words.</p>',
  ...more,
});
const carla = { name: 'Carla Mendes', address: 'carla@meridian.example' };

describe('a letter in its envelope', () => {
  it('keeps names and subjects on one line, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, subject) => {
        const mail = inEnvelope('1', { ...letter({ ...carla, name }), subject }, SENDER);
        expect(JSON.stringify([mail.to, mail.subject])).not.toMatch(/\\[nr]|\\u20(28|29)/);
      }),
    );
    const mail = inEnvelope('1', letter({ ...carla, name: 'Carla\r\nBcc: all@meridian.example' }), SENDER);
    expect(mail.to).toEqual({ name: 'Carla Bcc: all@meridian.example', address: carla.address });
  });

  it.each([
    '"a b"@meridian.example',
    '"x, all@meridian.example"@meridian.example',
    'carla(comment)@meridian.example',
    'carla@meridian.example, eve@elsewhere.example',
    'carla@meridian.example\r\nBcc: eve@elsewhere.example',
    'carla <eve@elsewhere.example>',
    'carla@[127.0.0.1]',
    '',
  ])('goes to no address like %j', (address) => {
    expect(() => inEnvelope('1', letter({ name: 'Carla', address }), SENDER)).toThrow(UndeliverableAddress);
  });

  it('has one name over all tries, and letters of one thread refer to the same first one', () => {
    const [first, second] = ['1', '2'].map((id) => inEnvelope(id, letter(carla, { thread: 'request-7' }), SENDER));
    expect(first!.messageId).toBe('<1@lockstep.example>');
    expect(second!.messageId).toBe('<2@lockstep.example>');
    expect(first!.references).toEqual(['<request-7@lockstep.example>']);
    expect(second!.references).toEqual(first!.references);
  });
});
