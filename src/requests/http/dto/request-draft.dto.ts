import { InstantField, PartField, TextField } from '../../../platform/http/response-fields.js';

class DraftOrderDto {
  @TextField({ example: 'ERP' })
  system: string;

  @TextField({ example: 'SO-10482' })
  reference: string;
}

export class RequestDraftDto {
  @PartField(DraftOrderDto, { nullable: true, description: 'The customer order that waits. Sending links it.' })
  orderReference: DraftOrderDto | null;

  @InstantField({ nullable: true, description: 'The date you ask for. Sending opens the negotiation with it.' })
  wishedDate: Date | null;
}
