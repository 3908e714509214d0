import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { instantText } from '../../../shared/time/format';
import { useNow } from '../../../shared/time/use-now';
import { LATER_ENDS, type LaterEnd, laterEnd } from '../later-ends';
import type { PresetFieldProps } from './field-props';
import { useWallClock } from './use-wall-clock';

const OTHER = 'other';

/** An instant not far ahead: one of four that people often mean, or another. */
export function LaterField({ set, preset, value, autoFocus, ...shown }: PresetFieldProps) {
  const { t } = useTranslation('acts');
  const { zone } = useMe().user;
  const now = useNow();
  const [end, setEnd] = useState<LaterEnd | typeof OTHER>(value === '' ? 'tomorrow' : OTHER);
  const other = useWallClock(value, set);
  useEffect(() => {
    if (value === '' && end !== OTHER) preset(laterEnd(end, now, zone));
  });
  return (
    <>
      <NativeSelect
        {...shown}
        data-autofocus={autoFocus || undefined}
        value={end}
        onChange={(event) => {
          const chosen = event.currentTarget.value as typeof end;
          setEnd(chosen);
          if (chosen !== OTHER) set(laterEnd(chosen, now, zone));
        }}
        data={[
          ...LATER_ENDS.map((each) => ({
            value: each,
            label: t(`later.${each}`, { at: instantText(laterEnd(each, now, zone), zone) }),
          })),
          { value: OTHER, label: t('later.other') },
        ]}
      />
      {end === OTHER && <TextInput {...other} label={t('later.at', { zone })} required />}
    </>
  );
}
