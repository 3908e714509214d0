import { IsReference, IsShapedLike, IsVerbatim } from '../../platform/http/fields.js';

/** Where an order comes from and what it is called there. */
export class OrderNameDto {
  @IsShapedLike(/^[A-Z][A-Z0-9_-]{0,19}$/, 'is not a system code like ERP', { example: 'ERP' })
  system: string;

  @IsShapedLike(/^[^\p{Cc}\p{Cs}/]{1,100}$/u, 'is not a reference of 1 to 100 characters', { example: 'SO-10455' })
  reference: string;
}

/** The name of an order where it may become one, or stands in a body: no second that looks like the first. */
export class OrderNameBody extends OrderNameDto {
  @IsReference({ example: 'SO-10455' })
  declare reference: string;
}

/** The same below a request. */
export class RequestOrderParams extends OrderNameDto {
  @IsVerbatim(300, { example: 'ENG-1042' })
  request: string;
}
