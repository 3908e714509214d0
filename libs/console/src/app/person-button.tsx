import { Avatar, UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

interface PersonButtonProps
  extends UnstyledButtonProps, Omit<ComponentPropsWithRef<'button'>, keyof UnstyledButtonProps> {
  name: string;
}

/** The initials of the signed-in person, as a button. */
export const PersonButton = ({ name, ...button }: PersonButtonProps) => (
  <UnstyledButton aria-label={name} aria-haspopup="menu" {...button}>
    <Avatar name={name} color="signal" variant="filled" size="sm" aria-hidden />
  </UnstyledButton>
);
