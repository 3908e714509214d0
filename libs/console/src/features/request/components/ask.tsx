import { Box, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDto } from '../../../client';
import { orderText } from '../../../shared/orders/order-name';
import { Instant } from '../../../shared/ui/instant';
import { Markdown } from '../../../shared/ui/markdown';
import { SectionTitle } from '../../../shared/ui/section-title';
import { useService } from '../../../shared/catalogue/use-service';
import { answersOf } from '../intake';

/** The text of the request, with the answers to the form of its service. */
export function Ask({ request }: { request: RequestDto }) {
  const { t } = useTranslation('request');
  const service = useService(request.serviceId).data;
  const { draft } = request;
  const answers = answersOf(request.intake, service?.intake ?? []);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="ask-heading">
      <SectionTitle id="ask-heading" mb="xs">
        {service === undefined ? t('ask') : t('askFor', { service: service.name })}
      </SectionTitle>
      {request.description !== null && request.description !== '' && <Markdown text={request.description} />}
      {(answers.length > 0 || draft?.orderReference || draft?.wishedDate) && (
        <Box component="dl" className="facts" mt="sm">
          {answers.map(({ key, label, text }) => (
            <Fact key={key} label={label}>
              {text}
            </Fact>
          ))}
          {draft?.orderReference && <Fact label={t('draftOrder')}>{orderText(draft.orderReference)}</Fact>}
          {draft?.wishedDate && (
            <Fact label={t('draftDate')}>
              <Instant at={draft.wishedDate} />
            </Fact>
          )}
        </Box>
      )}
      {request.missingFields.length > 0 && (
        <Text size="sm" mt="sm" fw={600}>
          {t('missing', {
            fields: request.missingFields
              .map((key) => service?.intake.find((field) => field.key === key)?.label ?? key)
              .join(', '),
          })}
        </Text>
      )}
      {request.lateReason !== null && (
        <Text size="sm" mt="sm">
          {t('enteredLate', { reason: request.lateReason })}
        </Text>
      )}
    </Paper>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" size="sm" className="written">
        {children}
      </Text>
    </div>
  );
}
