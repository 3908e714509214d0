import { Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** All of its rows, also those that are not shown yet. */
  count?: number;
  beside?: ReactNode;
  children: ReactNode;
}

/** A part of the page with its heading and count. */
export function Section({ title, count, beside, children }: SectionProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" mb="sm" gap="xs" wrap="wrap">
        <Group gap="xs">
          <Title order={2} size="h4">
            {title}
          </Title>
          {count !== undefined && (
            <Text span c="dimmed" fw={600} className="figures">
              {count}
            </Text>
          )}
        </Group>
        {beside}
      </Group>
      {children}
    </Paper>
  );
}
