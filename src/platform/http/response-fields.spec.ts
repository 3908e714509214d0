import 'reflect-metadata';
import { IdField, InstantField, ListField, OneOfField, TextField } from './response-fields.js';

class Shown {
  @IdField({ nullable: true }) id: string | null;
  @InstantField() at: Date;
  @OneOfField(['OPEN', 'DONE']) state: 'OPEN' | 'DONE';
  @ListField(String) names: string[];
  @TextField({ required: false }) word?: string;
  // @ts-expect-error A member that may be null has to say so.
  @TextField() reason: string | null;
  // @ts-expect-error A number is no text.
  @TextField() count: number;
}

const documented = (member: keyof Shown): object =>
  Reflect.getMetadata('swagger/apiModelProperties', Shown.prototype, member) as object;

describe('a member of a response', () => {
  it('is described by the decorator that names its kind', () => {
    expect(documented('id')).toMatchObject({ type: String, format: 'uuid', nullable: true });
    expect(documented('at')).toMatchObject({ type: String, format: 'date-time' });
    expect(documented('state')).toMatchObject({ type: 'string', enum: ['OPEN', 'DONE'] });
    expect(documented('names')).toMatchObject({ type: String, isArray: true });
    expect(documented('word')).toMatchObject({ type: String, required: false });
  });
});
