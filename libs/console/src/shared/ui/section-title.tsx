import { type MantineSpacing, Title, type TitleOrder } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';

/** The level of section headings: below the heading of a page, or one deeper beside a list. */
export const SectionLevel = createContext<TitleOrder>(2);

interface SectionTitleProps {
  id: string;
  /** Levels below the section itself. */
  below?: 0 | 1;
  className?: string;
  mb?: MantineSpacing;
  children: ReactNode;
}

/** The heading of a section, at the level that its place on the screen gives it. */
export function SectionTitle({ id, below = 0, className, mb, children }: SectionTitleProps) {
  const order = (useContext(SectionLevel) + below) as TitleOrder;
  return (
    <Title order={order} size={below === 0 ? 'h5' : undefined} id={id} mb={mb} className={className}>
      {children}
    </Title>
  );
}
