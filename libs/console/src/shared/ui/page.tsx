import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface PageProps {
  title: string;
  /** Buttons and figures beside the title. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A screen. Its heading takes the focus when the screen opens, so that a screen reader says where one is. */
export function Page({ title, beside, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Lockstep`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <Group justify="space-between" align="center" mb="md" wrap="wrap">
        <Title order={1} size="h2" ref={heading} tabIndex={-1} className="page-title">
          {title}
        </Title>
        {beside}
      </Group>
      {children}
    </>
  );
}
