import { type ChangeEvent, useState } from 'react';
import { useMe } from '../../../shared/session/use-me';
import { instantOf, wallClock } from '../../../shared/time/zoned';

/**
 * The properties of an input that takes a day and a time in the zone of the reader. It keeps the text as it was typed: on
 * the way to the year 2026 it holds the year 2, and another text would throw away what was typed.
 *
 * @param value an instant; empty for none
 */
export function useWallClock(value: string, set: (instant: string) => void) {
  const { zone } = useMe().user;
  const [typed, setTyped] = useState('');
  const kept = value === '' ? '' : wallClock(value, zone);
  return {
    type: 'datetime-local',
    value: (instantOf(typed, zone) ?? '') === value ? typed : kept,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
      setTyped(currentTarget.value);
      set(instantOf(currentTarget.value, zone) ?? '');
    },
  };
}
