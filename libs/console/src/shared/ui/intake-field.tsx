import { FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeFieldDto } from '../../client';

interface IntakeFieldProps {
  field: IntakeFieldDto;
  /** The agreement may require more than the service. */
  required: boolean;
  value: string;
  onChange: (answer: string) => void;
  /** Takes the file of an answer. The answer itself is its name. */
  onFile: (file: File) => void;
  error: string | undefined;
  autoFocus?: boolean;
}

/** One field of the form of a service, in the control of its kind. */
export function IntakeField({
  field,
  required,
  value,
  onChange,
  onFile,
  error,
  autoFocus,
}: IntakeFieldProps): ReactElement {
  const { t } = useTranslation();
  const common = { label: field.label, required, error, withAsterisk: required, 'data-autofocus': autoFocus };
  const typed = {
    ...common,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  switch (field.kind) {
    case 'long_text':
      return <Textarea {...typed} autosize minRows={2} maxRows={8} />;
    case 'choice':
      return <NativeSelect {...typed} data={['', ...(field.choices ?? [])]} />;
    case 'number':
      return <TextInput {...typed} inputMode="decimal" />;
    case 'date':
      return <TextInput {...typed} type="date" />;
    case 'file':
      return (
        <FileInput
          {...common}
          placeholder={value === '' ? t('chooseFile') : value}
          leftSection={<Paperclip size={16} aria-hidden />}
          onChange={(file) => {
            onChange(file?.name ?? '');
            if (file !== null) onFile(file);
          }}
        />
      );
    case 'order_reference':
      return <TextInput {...typed} maxLength={100} />;
    case 'text':
      return <TextInput {...typed} maxLength={500} />;
  }
}
