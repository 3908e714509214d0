import { Alert, Paper, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/api/refusal';
import { Failed, Loading } from '../../../shared/ui/states';
import type { Service } from '../api/list-services';
import type { Preview } from '../api/preview-request';
import type { AskForm } from '../ask-form';
import { OrderPrice } from './order-price';
import { Promise as Promised } from './promise';
import { Suggestions } from './suggestions';
import { Wait } from './wait';
import css from './ask.module.css';

interface PreviewPanelProps {
  preview: UseQueryResult<Preview, Refusal>;
  form: AskForm;
  services: readonly Service[];
  onAnswered: () => void;
}

/** The promise, the price of waiting and the known answers, before the request is sent. */
export function PreviewPanel({ preview, form, services, onAnswered }: PreviewPanelProps) {
  const { t } = useTranslation('ask');
  const service = services.find(({ address }) => address === form.service);
  return (
    <Stack gap="md" className={css.beside} component="section" aria-label={t('preview.title')}>
      {service === undefined ? (
        <Paper withBorder p="md">
          <Text fw={600}>{t('preview.none')}</Text>
          <Text size="sm" c="dimmed">
            {t('preview.teaches')}
          </Text>
        </Paper>
      ) : (
        <Answer {...{ preview, form, service, onAnswered }} />
      )}
    </Stack>
  );
}

type AnswerProps = Omit<PreviewPanelProps, 'services'> & { service: Service };

function Answer({ preview, form, service, onAnswered }: AnswerProps) {
  const { data, error } = preview;
  if (error !== null && error.status >= 400 && error.status < 500) {
    return (
      <Alert color="yellow" role="status">
        {error.message}
      </Alert>
    );
  }
  if (data === undefined)
    return error === null ? <Loading /> : <Failed error={error} retry={() => void preview.refetch()} />;
  return (
    <>
      <Promised preview={data} />
      <Wait outlook={data.outlook} service={service} />
      {data.delayCost !== null && <OrderPrice cost={data.delayCost} />}
      {data.suggestions !== null && (
        <Suggestions
          suggestions={data.suggestions}
          service={service}
          askingFor={form.askingFor}
          onAnswered={onAnswered}
        />
      )}
    </>
  );
}
