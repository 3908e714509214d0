import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';

interface TextAreaProps {
  label: string;
  description?: ReactNode;
  text: string;
  change: (text: string) => void;
  error: string | undefined;
  /** The field that has the keyboard when the dialog opens. */
  isFirst?: boolean;
}

/** A text that has to be there before the act can be sent. */
export function TextArea({ label, description, text, change, error, isFirst = false }: TextAreaProps) {
  return (
    <Textarea
      label={label}
      description={description}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      error={error}
      autosize
      minRows={3}
      maxRows={12}
      required
      withAsterisk={false}
      data-autofocus={isFirst || undefined}
    />
  );
}
