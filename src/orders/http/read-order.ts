import { readBody } from '../../platform/http/validation.js';
import type { OrderDetails, OrderWord } from '../judge-upsert.js';
import { PutOrderBody } from './dto/order-terms.dto.js';
import { OrderNameBody } from './order-name.params.js';
import { toStoredProfile } from './dto/profile.dto.js';

/**
 * An order as a caller would put it, however it came in: judged by the rules of the address and the body.
 * @throws http.validation_failed
 */
export async function readOrder(name: object, body: object): Promise<Pick<OrderWord, 'name' | 'details'>> {
  const { system, reference } = await readBody(OrderNameBody, name);
  return { name: { system, reference }, details: detailsOf(await readBody(PutOrderBody, body)) };
}

export const detailsOf = (body: PutOrderBody): OrderDetails => ({
  ...toOrderDetails(body),
  ownerDepartmentId: body.ownerDepartmentId,
  promiseChange: body.promiseChange ?? null,
  sourceVersion: body.sourceVersion === undefined ? null : BigInt(body.sourceVersion),
  correctionReason: body.correctionReason ?? null,
});

export const toOrderDetails = (
  body: Omit<PutOrderBody, 'ownerDepartmentId' | 'promiseChange' | 'sourceVersion' | 'correctionReason'>,
) => ({
  customer: body.customer ?? null,
  contractTemplate: body.contractTemplate ?? null,
  value: body.value == null ? null : BigInt(body.value.amount),
  currency: body.value?.currency ?? null,
  zone: body.zone ?? null,
  promisedDate: body.promisedDate ?? null,
  releaseAllowanceDays: body.releaseAllowanceDays ?? 0,
  calendarDepartmentId: body.calendarDepartmentId ?? null,
  profile: toStoredProfile(body.profile),
  policy: body.policy ?? null,
  failureCost: body.failureCost == null ? null : BigInt(body.failureCost),
  lostOrderLump: body.lostOrderLump == null ? null : BigInt(body.lostOrderLump),
  phase: body.phase ?? 'DURING',
});
