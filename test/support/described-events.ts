import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { committedContract } from './contract.js';

interface Contract {
  webhooks: Record<string, object>;
}

const document = committedContract<Contract>();
const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema(document, 'document');
const judges = new Map<string, ValidateFunction>();

/** The types of event in the `webhooks` of the committed document. */
export const describedTypes = Object.keys(document.webhooks);

/** Everything in which a delivery differs from the document. */
export function faultsOfDelivery(payload: { type: string }): string[] {
  if (!describedTypes.includes(payload.type)) return [`${payload.type} is no webhook of the document`];
  return faultsBy(
    `#/webhooks/${encodeURIComponent(payload.type)}/post/requestBody/content/application~1json/schema`,
    payload,
  );
}

/** Everything in which the data of a server-sent event differs from the document. */
export function faultsOfLiveEvent(event: string, data: unknown): string[] {
  if (event !== 'end' && !describedTypes.includes(event)) return [`${event} is no type of the document`];
  return faultsBy(`#/components/schemas/${event === 'end' ? 'LiveEndDto' : 'LiveEventDto'}`, data);
}

function faultsBy(pointer: string, value: unknown): string[] {
  const judge = judges.get(pointer) ?? ajv.compile({ $ref: `document${pointer}` });
  judges.set(pointer, judge);
  return judge(value) ? [] : judge.errors!.map(({ instancePath, message }) => `${pointer}${instancePath} ${message}`);
}
