import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewRequest, type RequestPreviewWithSuggestionsDto, type SubmitRequestBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import type { Refusal } from '../../../shared/api/refusal';

export type Preview = RequestPreviewWithSuggestionsDto;

/** The promise and the price of a request that is not sent yet. Nothing is asked while no service is chosen. */
export const usePreview = ({ title, ...asked }: SubmitRequestBody) => {
  const body = title === '' ? asked : { ...asked, title };
  return useQuery<Preview, Refusal>({
    queryKey: [...keys.requests, 'preview', body],
    queryFn: () => answer(previewRequest({ body })),
    enabled: asked.serviceId !== '',
    placeholderData: keepPreviousData,
  });
};
