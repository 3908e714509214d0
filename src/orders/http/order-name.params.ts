import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { IsReference } from '../../platform/http/fields.js';

/** Where an order comes from and what it is called there. */
export class OrderNameParams {
  @ApiProperty({ example: 'ERP' })
  @Matches(/^[A-Z][A-Z0-9_-]{0,19}$/, { message: 'is not a system code like ERP' })
  system: string;

  @ApiProperty({ example: 'SO-10455' })
  @Matches(/^[^\p{Cc}\p{Cs}/]{1,100}$/u, { message: 'is not a reference of 1 to 100 characters' })
  reference: string;
}

/** The name of an order where it may become one, or stands in a body: no second that looks like the first. */
export class OrderNameBody extends OrderNameParams {
  @IsReference({ example: 'SO-10455' })
  declare reference: string;
}

/** The same below a request. */
export class RequestOrderParams extends OrderNameParams {
  @ApiProperty({ example: 'ENG-1042' })
  @IsString()
  request: string;
}
