import { AGREED, EXTERNAL_HOLDER, NO_REQUEST, UNBLOCKED } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { Actor } from '../../platform/auth/index.js';
import type { Collapsed } from '../collapse.js';
import { type DelayHolder, isNoDepartment } from '../delay-cost.js';
import { FindSeenRequests, type SeenRequests } from '../seen-requests.js';
import type { DelayHolderDto, PartyDto } from './dto/delay-cost.dto.js';

/** The names of parties and requests for one reader. */
export class ReaderNames {
  constructor(
    private readonly departments: ReadonlyMap<string, string>,
    readonly seen: SeenRequests,
  ) {}

  party(party: string): PartyDto {
    if (party === EXTERNAL_HOLDER) return { kind: 'EXTERNAL', departmentId: null, name: 'Somebody outside' };
    if (party === AGREED) return { kind: 'AGREED', departmentId: null, name: 'The agreement did not fit the promise' };
    if (party === UNBLOCKED) return { kind: 'UNBLOCKED', departmentId: null, name: 'Nothing blocked it' };
    return { kind: 'DEPARTMENT', departmentId: party, name: this.departments.get(party) ?? party };
  }

  holder({ party, cls, requestId }: Collapsed<DelayHolder>): DelayHolderDto {
    return { party: this.party(party), cls, ...this.request(requestId) };
  }

  request(requestId: string | null): Pick<DelayHolderDto, 'requestId' | 'requestNumber'> {
    return { requestId, requestNumber: requestId === null ? null : this.seen.get(requestId)! };
  }

  /** A party or a request, in a sentence. */
  word(id: string): string {
    if (id === NO_REQUEST) return 'requests of others';
    return this.seen.get(id) ?? this.party(id).name;
  }
}

/** Finds the names of the departments and requests in a bill. A request that the reader may not know of gets none. */
@Injectable()
export class FindNames {
  constructor(
    private readonly departments: Departments,
    private readonly seenRequests: FindSeenRequests,
  ) {}

  async for(actor: Actor, parts: readonly { party: string; request?: string }[]): Promise<ReaderNames> {
    const ids = parts.map(({ party }) => party).filter((party) => !isNoDepartment(party));
    const departments = await this.departments.find(ids);
    const seen = await this.seenRequests.among(
      actor,
      parts.map(({ request }) => request ?? NO_REQUEST),
    );
    return new ReaderNames(new Map(departments.map(({ id, name }) => [id, name])), seen);
  }
}
