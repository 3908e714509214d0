import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'report.as_of_in_the_future': [422, 'A report covers time up to the present moment only.'],
  'report.no_chances': [422, 'Only the report about chances has rows for tenths of a chance.'],
  'report.no_such_figure': [422, 'The report has no such figure.'],
  'report.no_weeks_of_durations': [
    422,
    'Weekly durations mislead: the slow requests of the last weeks are still open. Ask for a count or a share.',
  ],
  'report.period_reversed': [400, 'The period begins after its last day. By default the last day is today.'],
  'report.too_few': [
    403,
    'The figure would be about a person: fewer than five requests, a single handler, or days that are no whole weeks.',
  ],
  'report.too_few_for_a_share': [403, 'The requests are too few for a share.'],
  'report.too_many_open_orders': [
    422,
    'More than 20,000 open orders may be late: more than this report can read at once.',
  ],
  'report.too_many_orders': [422, 'A cost report reads at most 20,000 orders: ask for a shorter period.'],
});
