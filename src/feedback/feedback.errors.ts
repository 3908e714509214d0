import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'rating.not_yours': [403, 'You see this request, but only the two sides rate its answer.'],
  'rating.people_only': [403, 'Only people rate answers, no programs.'],
  'rating.no_answer': [409, 'There is no answer to rate at this moment.'],
  'rating.another_answer': [409, 'Another answer stands now: rate that one.'],
  'rating.window_over': [409, 'This answer was given too long ago to be rated.'],

  'thanks.not_yours': [403, 'You see this request, but only those who take part in it pass on thanks.'],
  'thanks.people_only': [403, 'A program thanks nobody.'],
  'thanks.already': [409, 'You thanked this person for this request already.'],
  'thanks.not_a_helper': [422, 'Thank somebody else who did something on this request and still works here.'],

  'follow_up.not_yours': [403, 'You see this request, but the department that answered it follows up.'],
  'follow_up.not_your_department': [403, 'Only members of a department read what it has to follow up.'],
  'follow_up.none': [409, 'This answer needs no follow-up.'],
  'follow_up.ended': [409, 'This answer was followed up already, or needs no follow-up any more.'],
});
