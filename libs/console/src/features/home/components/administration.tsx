import { Anchor, Stack, Text } from '@mantine/core';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../../../shared/ui/states';
import { type FirstSteps, useFirstSteps } from '../api/list-first-steps';
import { Section } from './section';

const STEPS: readonly { step: keyof FirstSteps; operation: string }[] = [
  { step: 'departments', operation: 'Departments/createDepartment' },
  { step: 'people', operation: 'Users/createUser' },
  { step: 'services', operation: 'Catalogue/offerService' },
];

/** Leads an administrator from an empty installation to the first request. Its screens are the pages of the interface. */
export function Administration() {
  const { t } = useTranslation('home');
  const steps = useFirstSteps();
  if (steps.isPending) return <Loading />;
  if (steps.isError) return <Failed error={steps.error} retry={() => void steps.refetch()} />;
  const isReady = Object.values(steps.data).every(Boolean);
  return (
    <Section title={isReady ? t('admin.title') : t('admin.firstSteps')}>
      <Text size="sm" mb="sm">
        {isReady ? t('admin.ready') : t('admin.teaches')}
      </Text>
      <Stack gap="sm" component="ol" className="rows">
        {STEPS.map(({ step, operation }) => (
          <Step key={step} name={step} operation={operation} isDone={steps.data[step]} />
        ))}
      </Stack>
    </Section>
  );
}

function Step({ name, operation, isDone }: { name: keyof FirstSteps; operation: string; isDone: boolean }) {
  const { t } = useTranslation('home');
  const Icon = isDone ? CircleCheck : CircleDashed;
  return (
    <li className="row">
      <Icon size={18} aria-hidden className="dimmed row-icon" />
      <div className="row-text">
        <Text size="sm">
          <Anchor href={`/docs/#/${operation}`} size="sm" fw={600}>
            {t(`admin.${name}.act`)}
          </Anchor>{' '}
          <Text span size="sm" c="dimmed">
            {isDone ? t('admin.done') : t('admin.open')}
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          {t(`admin.${name}.why`)}
        </Text>
      </div>
    </li>
  );
}
