import { Anchor, Stack, Text } from '@mantine/core';
import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Section } from './section';

/** Questions of somebody who reads the figures of all departments, by the report that answers them. */
const REPORTS = [
  'responsivenessReport',
  'attainmentReport',
  'costReport',
  'valueAtRiskReport',
  'failureCostReport',
] as const;

/** Leads to the reports, which are pages of the interface until they have screens of their own. */
export function Figures() {
  const { t } = useTranslation('home');
  return (
    <Section title={t('figures.title')}>
      <Text size="sm" mb="sm">
        {t('figures.teaches')}
      </Text>
      <Stack gap={0} component="ul" className="rows">
        {REPORTS.map((report) => (
          <li key={report} className="row">
            <ChartColumn size={18} aria-hidden className="dimmed row-icon" />
            <div className="row-text">
              <Anchor href={`/docs/#/Reports/${report}`} size="sm" fw={600}>
                {t(`figures.${report}.name`)}
              </Anchor>
              <Text size="sm" c="dimmed">
                {t(`figures.${report}.asks`)}
              </Text>
            </div>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
