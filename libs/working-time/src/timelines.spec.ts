import golden from '../golden/timelines.json' with { type: 'json' };
import { alwaysOpen, compileCalendar } from './index.js';
import { aCalendar, at, aVersion, BERLIN, HOUR, instant, NEW_YORK, SAO_PAULO, weekdays } from './testing/examples.js';

const MONDAY_NINE = at('2026-03-02 09:00');
const MONDAY_TEN = at('2026-03-02 10:00');
const roundTheClock = alwaysOpen('Europe/Berlin');

describe('timelines of the first week of March 2026', () => {
  it('T1: eight hours from Monday 10:00 are up on Tuesday 10:00', () => {
    expect(BERLIN.add(MONDAY_TEN, 8 * HOUR)).toBe(instant(golden.T1.due));
  });

  it('T2: what is asked on Saturday begins to count on Monday morning', () => {
    const saturday = at('2026-03-07 14:00');
    expect(BERLIN.add(saturday, 1)).toBe(instant(golden.T2.clock_first_second));
    expect(BERLIN.add(saturday, 8 * HOUR)).toBe(instant(golden.T2.due));
  });

  it('T3: a question kept for two days moves the due instant by its working time', () => {
    const [asked, replied] = [at('2026-03-02 12:00'), at('2026-03-04 11:00')];
    const elapsed = BERLIN.between(MONDAY_TEN, asked);
    expect(elapsed).toBe(golden.T3.elapsed_at_pause);
    expect(BERLIN.add(MONDAY_TEN, 8 * HOUR)).toBe(instant(golden.T3.due_before));
    expect(BERLIN.add(replied, 8 * HOUR - elapsed)).toBe(instant(golden.T3.due_after));
    expect(BERLIN.between(asked, replied)).toBe(golden.T3.requester_hold_work);
    expect(SAO_PAULO.between(asked, replied)).toBe(golden.T3.requester_hold_sao);
  });

  it('T4: a pause at night costs nothing', () => {
    const elapsed = BERLIN.between(MONDAY_TEN, at('2026-03-02 18:00'));
    expect(elapsed).toBe(golden.T4.elapsed);
    expect(BERLIN.add(at('2026-03-03 08:30'), 8 * HOUR - elapsed)).toBe(instant(golden.T4.due_after));
  });

  it('T5: what is used up at closing time is due then and breached from the next morning', () => {
    expect(BERLIN.add(MONDAY_NINE, 8 * HOUR)).toBe(instant(golden.T5.due));
    expect(BERLIN.breachAt(MONDAY_NINE, 8 * HOUR)).toBe(instant(golden.T5.breach_start));
    expect(BERLIN.between(MONDAY_NINE, at('2026-03-02 20:00'))).toBe(golden.T5.elapsed_at_20h);
    expect(BERLIN.between(MONDAY_NINE, at('2026-03-03 09:00:01'))).toBe(golden.T5.elapsed_0900_01);
  });

  it('T6: a clock taken up again has its old rest', () => {
    const [answered, reopened] = [at('2026-03-03 12:00'), at('2026-03-05 10:00')];
    const elapsed = BERLIN.between(MONDAY_NINE, answered);
    expect(elapsed).toBe(golden.T6.elapsed_at_resolve);
    expect(BERLIN.between(answered, reopened)).toBe(golden.T6.gap_work);
    expect(BERLIN.add(reopened, 16 * HOUR - elapsed)).toBe(instant(golden.T6.due_after_reopen));
  });

  it('T7, T7b, T8: a target in elapsed seconds gives the due instant, however it came about', () => {
    expect(BERLIN.between(MONDAY_NINE, at('2026-03-03 11:00'))).toBe(golden.T7.elapsed_at_change);
    expect(BERLIN.add(MONDAY_NINE, 24 * HOUR)).toBe(instant(golden.T7.old_due));
    expect(BERLIN.add(MONDAY_NINE, golden.T7.eff_target)).toBe(instant(golden.T7.new_due));
    expect(BERLIN.add(MONDAY_NINE, 4 * HOUR)).toBe(instant(golden.T7.naive_retro_due));
    expect(BERLIN.add(MONDAY_NINE, golden.T7b.eff_target)).toBe(instant(golden.T7b.due));
    expect(BERLIN.add(MONDAY_NINE, 8 * HOUR)).toBe(instant(golden.T8.old_due));
    expect(BERLIN.add(MONDAY_NINE, 24 * HOUR)).toBe(instant(golden.T8.due));
  });

  it('T9: a leg in New York ends after the promise made in Berlin', () => {
    const handedOver = at('2026-03-03 15:00');
    expect(handedOver).toBe(instant(golden.T9.leg_qa_start));
    expect(BERLIN.add(MONDAY_NINE, 16 * HOUR)).toBe(instant(golden.T9.e2e_due));
    expect(BERLIN.between(MONDAY_NINE, handedOver)).toBe(golden.T9.leg_eng_elapsed);
    expect(NEW_YORK.add(handedOver, 6 * HOUR)).toBe(instant(golden.T9.leg_qa_due));
    expect(instant(golden.T9.leg_qa_due_berlin)).toBe(instant(golden.T9.leg_qa_due));
  });

  it('T10: a Friday that becomes a holiday moves the due instant to Monday', () => {
    const wednesday = at('2026-03-04 09:00');
    const withHoliday = aCalendar({ holidays: [{ kind: 'date', date: '2026-03-06', name: 'Founders’ day' }] });
    expect(BERLIN.add(wednesday, 24 * HOUR)).toBe(instant(golden.T10.due_before));
    expect(withHoliday.add(wednesday, 24 * HOUR)).toBe(instant(golden.T10.due_after));
  });

  it('T10b: shorter days from Thursday leave Wednesday as it was', () => {
    const wednesday = at('2026-03-04 09:00');
    const shortened = aVersion({ effectiveFrom: '2026-03-05', weekly: weekdays('09:00', '13:00') });
    const calendar = compileCalendar({ zone: 'Europe/Berlin', versions: [aVersion(), shortened] });
    expect(calendar.between(wednesday, at('2026-03-05 00:00'))).toBe(golden.T10b.elapsed_before);
    expect(calendar.add(wednesday, 24 * HOUR)).toBe(instant(golden.T10b.due_after));
  });

  it('T11, T11b: round the clock, 24 hours are 24 hours though the wall says 25 or 23', () => {
    expect(roundTheClock.add(at('2026-03-28 12:00'), 24 * HOUR)).toBe(instant(golden.T11.due_24x7_24h));
    expect(roundTheClock.add(at('2026-10-24 12:00', 'Berlin in summer'), 24 * HOUR)).toBe(
      instant(golden.T11b.due_24x7_24h),
    );
  });

  it('T11d: office hours across the change of clocks keep to the wall', () => {
    const due = BERLIN.add(at('2026-03-27 15:00'), 8 * HOUR);
    expect(due).toBe(instant(golden.T11d.office_due_8h));
    expect(due).toBe(instant(golden.T11d.utc));
  });

  it('T12, T12b: the requester is timed by São Paulo, the provider by Berlin', () => {
    const [started, asked, replied] = [at('2026-03-03 10:00'), at('2026-03-03 16:30'), at('2026-03-03 20:00')];
    const elapsed = BERLIN.between(started, asked);
    expect(asked).toBe(instant(golden.T12.q_in_sao));
    expect(SAO_PAULO.add(asked, 4 * HOUR)).toBe(instant(golden.T12.requester_due_sao));
    expect(instant(golden.T12.requester_due_berlin)).toBe(instant(golden.T12.requester_due_sao));
    expect(replied).toBe(instant(golden.T12b.answer_berlin));
    expect(SAO_PAULO.between(asked, replied)).toBe(golden.T12b.req_elapsed);
    expect(BERLIN.between(asked, replied)).toBe(golden.T12b.provider_paused_work);
    expect(elapsed).toBe(golden.T12b.provider_elapsed_before);
    expect(BERLIN.add(replied, 8 * HOUR - elapsed)).toBe(instant(golden.T12b.provider_due_after));
  });

  it('T13: sixteen hours from an acceptance on Wednesday end before the forty from submission', () => {
    const accepted = at('2026-03-04 11:00');
    expect(BERLIN.add(MONDAY_NINE, 40 * HOUR)).toBe(instant(golden.T13.default_due));
    expect(BERLIN.between(MONDAY_NINE, accepted)).toBe(golden.T13.negotiation_work);
    expect(BERLIN.add(accepted, 16 * HOUR)).toBe(instant(golden.T13.negotiated_16h_from_accept));
  });

  it('T14: a requester asked at 07:00 of their own day has until 16:00', () => {
    const asked = at('2026-03-03 11:00');
    const elapsed = BERLIN.between(MONDAY_NINE, asked);
    expect(elapsed).toBe(golden.T14.elapsed);
    expect(elapsed - 8 * HOUR).toBe(golden.T14.over);
    expect(SAO_PAULO.add(asked, 8 * HOUR)).toBe(instant(golden.T14.pl_until));
    expect(SAO_PAULO.breachAt(asked, 8 * HOUR)).toBe(instant(golden.T14.ro_start));
  });

  it('T15: late on Friday, two hours reach Monday and sixteen reach Tuesday', () => {
    const friday = at('2026-03-06 16:00');
    expect(BERLIN.add(friday, 2 * HOUR)).toBe(instant(golden.T15.fr_due_2h));
    expect(BERLIN.add(friday, 16 * HOUR)).toBe(instant(golden.T15.res_due_16h));
  });

  it('T15b: a rule of 24 hours ends on Saturday, one of eight working hours on Monday', () => {
    const friday = at('2026-03-06 19:00', 'São Paulo');
    expect(roundTheClock.add(friday, 24 * HOUR)).toBe(instant(golden.T15b.policy24h_cal));
    expect(BERLIN.add(friday, 8 * HOUR)).toBe(instant(golden.T15b.policy24h_working_as_8h));
  });
});
