import { useQuery } from '@tanstack/react-query';
import { listQuestions, type QuestionDto } from '../../../client';
import { items } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: QuestionDto[] = [];

/** The questions of a request with their outcomes. */
export const useQuestions = (number: string): QuestionDto[] =>
  useQuery({
    queryKey: [...keys.request(number), 'questions'],
    queryFn: () => items(listQuestions({ path: { request: number } })),
  }).data ?? NONE;
