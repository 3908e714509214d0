import { SchemaField, TextField } from '../../../platform/http/response-fields.js';
import type { EventType } from '../../../platform/events/index.js';
import { sampleOf, schemaOf } from '../../thin-payload.js';

export class EventTypeDto {
  @TextField({ example: 'request.submitted' })
  type: string;

  @TextField({ example: 'A request was sent to the department that shall answer it.' })
  description: string;

  @SchemaField({
    type: Object,
    additionalProperties: true,
    description: 'JSON Schema of the body.',
    example: { title: 'request.submitted', type: 'object' },
  })
  schema: object;

  @SchemaField({
    type: Object,
    additionalProperties: true,
    description: 'A sample of the body.',
    example: { type: 'request.submitted', timestamp: '2026-03-02T09:00:00.000Z', data: { number: 'ENG-1042' } },
  })
  sample: object;

  static of(type: EventType): EventTypeDto {
    return { type: type.type, description: type.description, schema: schemaOf(type), sample: sampleOf(type) };
  }
}
