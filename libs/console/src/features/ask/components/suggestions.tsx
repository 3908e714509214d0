import { Group, Paper, Stack, Text } from '@mantine/core';
import { Lightbulb } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SuggestionsDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { Refused } from '../../../shared/ui/states';
import { useRecordDeflection } from '../api/record-deflection';
import type { Service } from '../api/list-services';
import { KnownAnswer } from './known-answer';
import { KnownArticle } from './known-article';

interface SuggestionsProps {
  suggestions: SuggestionsDto;
  service: Service;
  /** The department that asks, where it was chosen. */
  askingFor: string;
  onAnswered: () => void;
}

/** Articles and earlier answers that may make the request unnecessary. */
export function Suggestions({ suggestions, service, askingFor, onAnswered }: SuggestionsProps) {
  const { t } = useTranslation('ask');
  const { memberships } = useMe();
  const deflection = useRecordDeflection();
  const requesterDepartmentId =
    askingFor !== '' ? askingFor : (memberships.find(({ code }) => code !== service.department.code)?.code ?? '');
  const answered = (by: { articleId?: string; request?: string }): void =>
    deflection.mutate({ requesterDepartmentId, serviceId: service.address, ...by }, { onSuccess: onAnswered });
  const { articles, requests } = suggestions;
  if (articles.length + requests.length === 0) return null;
  return (
    <Paper withBorder p="md">
      <Group gap="xs" mb="xs" wrap="nowrap">
        <Lightbulb size={18} aria-hidden />
        <Text fw={600}>{t('known.title')}</Text>
      </Group>
      <Stack gap="sm">
        {articles.map((article) => (
          <KnownArticle
            key={article.id}
            article={article}
            isBusy={deflection.isPending}
            answers={() => answered({ articleId: article.id })}
          />
        ))}
        {requests.map((request) => (
          <KnownAnswer
            key={request.id}
            request={request}
            isBusy={deflection.isPending}
            answers={() => answered({ request: request.number })}
          />
        ))}
        <Refused error={deflection.error} />
      </Stack>
    </Paper>
  );
}
