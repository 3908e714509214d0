import fc from 'fast-check';
import { ProtocolUnits } from './protocol-units.js';

const message = (letter: string, body = ''): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)]);
};
const STARTUP = message('', '\0\x03\0\0user\0ada\0\0');
const SELECT = message('Q', 'select 1\0');
const PARSE = message('P', '\0select $1\0\0\0');
const BIND = message('B', '\0\0\0\0\0\0');
const EXECUTE = message('E', '\0\0\0\0\0');
const SYNC = message('S');
const FLUSH = message('H');
const TERMINATE = message('X');

const started = (): ProtocolUnits => {
  const units = new ProtocolUnits();
  units.push(STARTUP);
  return units;
};
const asHex = (units: Uint8Array[]): string[] => units.map((unit) => Buffer.from(unit).toString('hex'));

describe('the units of the protocol', () => {
  it('begin with the startup packet, which has no letter', () => {
    expect(asHex(new ProtocolUnits().push(STARTUP))).toEqual([STARTUP.toString('hex')]);
  });

  it('hold a prepared query together until its Sync', () => {
    const units = started();
    expect(units.push(PARSE)).toEqual([]);
    expect(units.push(Buffer.concat([BIND, EXECUTE]))).toEqual([]);
    expect(asHex(units.push(SYNC))).toEqual([Buffer.concat([PARSE, BIND, EXECUTE, SYNC]).toString('hex')]);
  });

  it('end at a Flush, after which the client waits as well', () => {
    expect(asHex(started().push(Buffer.concat([PARSE, FLUSH])))).toEqual([
      Buffer.concat([PARSE, FLUSH]).toString('hex'),
    ]);
  });

  it('are several when one chunk carries several', () => {
    expect(asHex(started().push(Buffer.concat([SELECT, PARSE, SYNC, SELECT])))).toEqual(
      asHex([SELECT, Buffer.concat([PARSE, SYNC]), SELECT]),
    );
  });

  it('are the same however the bytes are cut into chunks', () => {
    const whole = Buffer.concat([STARTUP, SELECT, PARSE, BIND, EXECUTE, SYNC, SELECT, PARSE, FLUSH, SYNC]);
    const expected = asHex(new ProtocolUnits().push(whole));
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length)), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const units = new ProtocolUnits();
        const chunks = edges.slice(1).map((edge, index) => whole.subarray(edges[index], edge));
        expect(asHex(chunks.flatMap((chunk) => units.push(chunk)))).toEqual(expected);
      }),
    );
  });

  it('are copies, so that a chunk may be used again', () => {
    const chunk = Buffer.from(SELECT);
    const [unit] = started().push(chunk);
    chunk.fill(0);
    expect(asHex([unit!])).toEqual(asHex([SELECT]));
  });

  it('leave out the goodbye and what was never finished before it', () => {
    expect(started().push(Buffer.concat([PARSE, TERMINATE]))).toEqual([]);
  });

  it('refuse what cannot be a message', () => {
    expect(() => started().push(Buffer.from('GET / HTTP/1.1\0\0\0\0').fill(0, 1))).toThrow('not PostgreSQL');
  });
});
