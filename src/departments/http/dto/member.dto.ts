import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { Member } from '../../member.js';

export class MemberBody {
  @ApiProperty({ example: false, description: 'A lead heads the department; a member who is not one works in it.' })
  @IsBoolean()
  lead: boolean;
}

export class MemberResponse {
  @ApiProperty({ format: 'uuid' })
  userId: string;

  @ApiProperty({ example: 'Erik Lindholm' })
  name: string;

  @ApiProperty({ example: false })
  lead: boolean;

  @ApiProperty({ example: true })
  active: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:00.000Z' })
  since: string;

  static of({ since, ...member }: Member): MemberResponse {
    return { ...member, since: since.toISOString() };
  }
}

export class MembersResponse {
  @ApiProperty({ type: [MemberResponse] })
  data: MemberResponse[];
}
