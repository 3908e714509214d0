import { IsFlag } from '../../../platform/http/fields.js';
import { FlagField, IdField, InstantField, TextField } from '../../../platform/http/response-fields.js';
import type { Member } from '../../member.js';

export class MemberBody {
  @IsFlag({ example: false, description: 'A lead heads the department; a member who is not one works in it.' })
  lead: boolean;
}

export class MemberDto {
  @IdField()
  userId: string;

  @TextField({ example: 'Erik Lindholm' })
  name: string;

  @FlagField({ example: false })
  lead: boolean;

  @FlagField({ example: true })
  active: boolean;

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  since: string;

  static of({ since, ...member }: Member): MemberDto {
    return { ...member, since: since.toISOString() };
  }
}
