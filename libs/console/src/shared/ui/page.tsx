import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface PageProps {
  title: string;
  /** Buttons and figures beside the title. */
  beside?: ReactNode;
  children: ReactNode;
}

/**
 * A screen. Its heading takes the focus when the screen opens, so that a screen reader says where one is; a field of the
 * screen with `autoFocus` goes before it.
 */
export function Page({ title, beside, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${title} · Lockstep`;
    if (screen.current?.contains(document.activeElement) === true) return;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div ref={screen}>
      <Group justify="space-between" align="center" mb="md" wrap="wrap">
        <Title order={1} size="h2" ref={heading} tabIndex={-1} className="page-title">
          {title}
        </Title>
        {beside}
      </Group>
      {children}
    </div>
  );
}
