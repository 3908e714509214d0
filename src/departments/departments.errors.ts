import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'department.not_found': [404, 'No such department.'],
  'department.code_taken': [409, 'Another department has this code.'],
  'department.not_yours': [403, 'Only a lead of this department or an administrator may do this.'],
  'membership.own': [403, 'Administrators never make themselves members; ask another administrator.'],
  'membership.user_gone': [409, 'A deactivated user cannot join a department.'],
  'membership.not_found': [404, 'This user is not a member of the department.'],
  'calendar.not_set_up': [
    409,
    'This department has no working calendar yet. An administrator sets up the first one: PUT /api/v1/departments/{code}/calendar/versions/initial.',
  ],
  'calendar.version_not_found': [404, 'The calendar has no version from this day on.'],
  'calendar.too_early': [422, 'This would change days that a calendar may no longer change.'],
  'calendar.initial_stays': [409, 'The initial version applies to all days before the others. Change it instead.'],
  'calendar.reply_target_beyond': [
    422,
    'These hours are too few for the department’s target to reply. Set more hours, or lower the target first: PATCH /api/v1/departments/{code} with `replyTargetSeconds`.',
  ],
  'calendar.begun': [409, 'This version has begun. Its past days stay as they were.'],
  'calendar.closure_reversed': [422, 'A closure ends after it begins.'],
  'calendar.closure_out_of_reach': [
    422,
    'An emergency closure lies within the last thirty days and ends with today; later days are closed in the calendar.',
  ],
  'calendar.closed_already': [422, 'The department was not open in this stretch of time.'],
  'calendar.unknown_region': [
    422,
    'No holidays are known for this country or region; `known` lists the codes that can be used.',
  ],
  // Faults that the working-time lib finds in a calendar. At runtime the lib gives its own sentence.
  'calendar.unknown_zone': [422, 'No such time zone.'],
  'calendar.no_version': [422, 'A calendar needs a version.'],
  'calendar.versions_out_of_order': [422, 'The versions of a calendar begin on days of their own.'],
  'calendar.bad_date': [422, 'No such date.'],
  'calendar.bad_month_day': [422, 'No such day of the year.'],
  'calendar.bad_weekday': [422, 'No such weekday.'],
  'calendar.bad_time': [422, 'No such time of day.'],
  'calendar.exception_twice': [422, 'Two exceptions name the same day.'],
  'calendar.empty': [422, 'This calendar would never open.'],
  'calendar.no_opening': [422, 'The calendar does not open any more after this instant.'],
  'calendar.out_of_reach': [422, 'No date within reach meets this.'],
  'calendar.reversed': [422, 'The end lies before the beginning.'],
  'calendar.bad_amount': [422, 'Not a whole number of seconds or days.'],
});
