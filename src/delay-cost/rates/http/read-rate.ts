import { readBody } from '../../../platform/http/validation.js';
import type { RateWord } from '../set-rates.js';
import { RateBody, RateOfDayParams } from './exchange-rates.dto.js';

/** A rate as a caller would put it, however it came in. @throws http.validation_failed */
export async function readRate({ rate, ...of }: RateWord): Promise<RateWord> {
  return { ...(await readBody(RateOfDayParams, of)), ...(await readBody(RateBody, { rate })) };
}
