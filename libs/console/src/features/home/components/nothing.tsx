import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the page with nothing in it, and what would bring something there. */
export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {children !== undefined && (
        <Text size="sm" c="dimmed" mt={4}>
          {children}
        </Text>
      )}
    </>
  );
}
