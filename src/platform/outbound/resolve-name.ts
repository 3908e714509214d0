import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** Resolves a name to all its addresses with the resolver of the operating system. */
@Injectable()
export class ResolveName {
  async execute(host: string): Promise<string[]> {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  }
}
