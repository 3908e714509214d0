import { Webhook } from 'standardwebhooks';
import { mintSigningSecret, signedHeaders } from './signature.js';

const message = (sentAt = new Date()) => ({ id: 'msg_1', sentAt, body: '{"type":"request.submitted"}' });

describe('the signature of a delivery', () => {
  it('is what the public library expects', () => {
    const secret = mintSigningSecret();
    const headers = signedHeaders(message(), [secret]);
    expect(new Webhook(secret).verify(message().body, headers)).toEqual({ type: 'request.submitted' });
  });

  it('is accepted by the new secret and by the old one while both sign', () => {
    const [fresh, old] = [mintSigningSecret(), mintSigningSecret()];
    const headers = signedHeaders(message(), [fresh, old]);
    for (const secret of [fresh, old]) new Webhook(secret).verify(message().body, headers);
    expect(headers['webhook-signature']!.split(' ')).toHaveLength(2);
  });

  it('breaks with another secret, another body, another id or an old timestamp', () => {
    const secret = mintSigningSecret();
    const headers = signedHeaders(message(), [secret]);
    const receiver = new Webhook(secret);
    expect(() => new Webhook(mintSigningSecret()).verify(message().body, headers)).toThrow('No matching signature');
    expect(() => receiver.verify('{}', headers)).toThrow('No matching signature');
    expect(() => receiver.verify(message().body, { ...headers, 'webhook-id': 'msg_2' })).toThrow('No matching');
    expect(() => receiver.verify(message().body, signedHeaders(message(new Date(0)), [secret]))).toThrow('too old');
  });

  it('is the one of the published example', () => {
    const headers = signedHeaders(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', sentAt: new Date(1614265330_000), body: '{"test": 2432232314}' },
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    );
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });
});
