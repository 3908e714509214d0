import { defineEvent } from '../../platform/events/index.js';
import type { SaidPayload } from '../messages/messages.events.js';

export const QuestionAsked = defineEvent<SaidPayload & { questionId: string; replyTargetSeconds: number | null }>(
  'request.question_asked',
  'The provider asked the requester something and waits for the reply.',
  'questionId',
  'messageId',
);
/** `openQuestions`: how many questions are still open after this reply. */
export const QuestionReplied = defineEvent<SaidPayload & { questionId: string; openQuestions: number }>(
  'request.question_replied',
  'The requester replied to a question.',
  'questionId',
  'messageId',
);
/** The refusal opens the question again. */
export const ReplyRefused = defineEvent<SaidPayload & { questionId: string }>(
  'request.reply_refused',
  'The provider said that a reply did not answer its question.',
  'questionId',
  'messageId',
);
export const QuestionWithdrawn = defineEvent<{ questionId: string; openQuestions: number }>(
  'request.question_withdrawn',
  'The provider took a question back.',
  'questionId',
);
