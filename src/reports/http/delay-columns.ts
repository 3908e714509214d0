import { type CsvColumn, currency, sum, yesOrNo } from '../../platform/csv/index.js';
import type { DelayColumnsDto } from '../cost/http/cost.dto.js';

/** The realised, accrued and forecast cost, side by side. */
export const delayColumns = <Row extends DelayColumnsDto>(): CsvColumn<Row>[] => [
  sum('Realised delay cost', ({ realised }) => realised),
  sum('Accrued delay cost', ({ accrued }) => accrued),
  sum('Forecast delay cost', ({ forecast }) => forecast),
  currency(({ realised }) => realised),
  yesOrNo('Forecast is the least there can be', ({ forecastAtLeast }) => forecastAtLeast),
];
