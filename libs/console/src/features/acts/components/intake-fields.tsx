import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { RequestDto } from '../../../client';
import type { Values } from '../act';
import { useIntake } from '../api/read-intake';
import { intakeName } from '../values';

interface IntakeFieldsProps {
  request: RequestDto;
  values: Values;
  set: (name: string, value: string) => void;
}

/** The fields of the form that have no answer yet. */
export function IntakeFields({ request, values, set }: IntakeFieldsProps) {
  const answered = Object.keys(request.intake ?? {});
  const open = useIntake(request.serviceId).filter(({ key }) => !answered.includes(key));
  return open.map(({ key, label, kind, choices }, index) => {
    const name = intakeName(key);
    const value = values[name] ?? '';
    const shown = { label, 'data-autofocus': index === 0 || undefined };
    if (kind === 'long_text') {
      return <Textarea key={key} {...shown} value={value} onChange={(event) => set(name, event.currentTarget.value)} />;
    }
    if (kind === 'choice') {
      return (
        <NativeSelect
          key={key}
          {...shown}
          value={value}
          data={['', ...(choices ?? [])]}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      );
    }
    if (kind === 'number') {
      return <NumberInput key={key} {...shown} value={value} onChange={(number) => set(name, String(number))} />;
    }
    return (
      <TextInput
        key={key}
        {...shown}
        type={kind === 'date' ? 'date' : 'text'}
        value={value}
        onChange={(event) => set(name, event.currentTarget.value)}
      />
    );
  });
}
