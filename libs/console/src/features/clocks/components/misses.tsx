import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClocksDto, MissExplanationDto } from '../../../client';
import { useDepartments } from '../../../shared/directory/use-departments';
import { Instant } from '../../../shared/ui/instant';
import { SectionTitle } from '../../../shared/ui/section-title';
import { useMisses } from '../api/list-misses';

interface MissesProps {
  clocks: ClocksDto;
  /** The act that explains a miss of this kind of clock. */
  actsOn: (clock: string) => ReactNode;
}

/** The missed targets of a request: the reasons that were given, and a place to give one. */
export function Misses({ clocks: { clocks, number }, actsOn }: MissesProps) {
  const { t } = useTranslation('clocks');
  const misses = useMisses(
    number ?? '',
    clocks.some(({ breachedAt }) => breachedAt !== null),
  );
  const current = (misses?.explanations ?? []).filter((each) => each.current);
  const kinds = new Set([...current.map(({ clock }) => clock), ...(misses?.explainable ?? [])]);
  if (kinds.size === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="misses-heading">
      <SectionTitle id="misses-heading" mb="xs">
        {t('misses')}
      </SectionTitle>
      <Stack gap="xs">
        {[...kinds].map((kind) => (
          <div key={kind} role="group" aria-labelledby={`miss-${kind}`}>
            <Text size="sm" fw={600} id={`miss-${kind}`}>
              {t(`kind.${kind}`)}
            </Text>
            <Explanation told={current.find(({ clock }) => clock === kind)} />
            {misses?.explainable.includes(kind) === true && actsOn(kind)}
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

function Explanation({ told }: { told: MissExplanationDto | undefined }) {
  const { t } = useTranslation('clocks');
  const departments = useDepartments();
  if (told === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {t('notExplained')}
      </Text>
    );
  }
  const { word, explanation, dispute, departmentId, toldAt } = told;
  return (
    <>
      <Text size="sm" className="written">
        {t(`missWord.${word}`)}: “{explanation}”
      </Text>
      {dispute !== null && (
        <Text size="sm" className="written">
          {t('causeDisputed', { dispute })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {departments.find(({ id }) => id === departmentId)?.name} <Instant at={toldAt} />
      </Text>
    </>
  );
}
