import { LiveStream, type Viewing } from './live-stream.js';
import type { ThinEvent } from './thin-event.js';

const event = (position: string, more: Partial<ThinEvent> = {}): ThinEvent => ({
  position,
  id: `event-${position}`,
  type: 'request.submitted',
  streamKind: 'request',
  streamId: 'r1',
  sequence: 1,
  number: 'ENG-1',
  occurredAt: new Date('2026-03-02T09:00:00Z'),
  ...more,
});

const stream = (more: Partial<Viewing> = {}): LiveStream =>
  new LiveStream({ userId: 'u', tokenId: 't', wish: {}, cursor: '9', until: null, hangUp: () => undefined, ...more });

const sent = (from: LiveStream): string => String(from.body.read() ?? '');
const idsIn = (text: string): string[] => [...text.matchAll(/^id: (\d+)\nevent/gm)].map(([, id]) => id!);

describe('a stream', () => {
  it('writes an event with the position to go on from', () => {
    const open = stream();
    open.advance([event('10')], '12');
    expect(sent(open)).toBe(
      'retry: 2000\nid: 9\n\n' +
        'id: 10\nevent: request.submitted\ndata: {"position":"10","id":"event-10","type":"request.submitted",' +
        '"streamKind":"request","streamId":"r1","sequence":1,"number":"ENG-1","occurredAt":"2026-03-02T09:00:00.000Z"}\n\n',
    );
    expect(open.cursor).toBe('12');
  });

  it('tells nobody who else may see an event', () => {
    const open = stream();
    open.advance([{ ...event('10'), seenBy: ['somebody'] } as ThinEvent], '10');
    expect(sent(open)).not.toContain('somebody');
  });

  it('leaves out what is not wished for, and moves on all the same', () => {
    const open = stream({ wish: { requestId: 'r2', type: ['request.closed'] } });
    const closed = { streamId: 'r2', type: 'request.closed' };
    open.advance([event('10'), event('11', { streamId: 'r2' }), event('12', closed)], '13');
    expect(idsIn(sent(open))).toEqual(['12']);
    expect(open.cursor).toBe('13');
  });

  it('ends by itself where it was asked to', () => {
    const open = stream({ until: '12' });
    open.advance([event('10')], '11');
    expect(open.ended).toBe(false);
    open.advance([], '12');
    expect(open.ended).toBe(true);
  });

  it('has nothing to wait for when it already stands there', () => {
    expect(stream({ until: '9' }).ended).toBe(true);
  });

  it('counts the beats in which its reader takes nothing, and forgets them once it does', () => {
    const open = stream();
    expect(open.beat()).toBe(0);
    open.advance(
      Array.from({ length: 500 }, (_, index) => event(String(10 + index))),
      '510',
    );
    expect(open.isBehind).toBe(true);
    expect([open.beat(), open.beat()]).toEqual([1, 2]);
    open.body.resume();
    return new Promise<void>((resolve) => {
      open.body.once('drain', () => {
        expect(open.beat()).toBe(0);
        resolve();
      });
    });
  });

  it('says why it ends, once', () => {
    const open = stream();
    open.end('live.too_slow', 'You read too slowly.');
    open.end('live.leaving', 'Bye.');
    expect(sent(open)).toContain('event: end\ndata: {"code":"live.too_slow","detail":"You read too slowly."}\n\n');
  });
});
