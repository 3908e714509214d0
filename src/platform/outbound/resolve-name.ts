import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** Turns a name into all the addresses it leads to, the way the machine does. */
@Injectable()
export class ResolveName {
  async execute(host: string): Promise<string[]> {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  }
}
