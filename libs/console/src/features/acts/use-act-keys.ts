import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../shared/keys/commands';
import { useKeys } from '../../shared/keys/use-keys';
import type { Act } from './act';

/** Gives the allowed acts their keys, and offers all of them in the palette. */
export function useActKeys(acts: readonly Act[], open: (name: string) => void): void {
  const { t } = useTranslation('acts');
  const current = useRef(open);
  useEffect(() => {
    current.current = open;
  });
  useKeys(Object.fromEntries(acts.flatMap(({ name, key }) => (key === undefined ? [] : [[key, () => open(name)]]))));
  const names = acts.filter(({ place }) => place !== 'subject').map(({ name, key }) => `${name} ${key ?? ''}`);
  const listed = names.join();
  const commands = useMemo(
    () =>
      listed === ''
        ? []
        : listed.split(',').map((each) => {
            const [name = '', key = ''] = each.split(' ');
            const keys = key === '' ? {} : { keys: key };
            return { id: `act.${name}`, text: t(`act.${name}.title`), ...keys, run: () => current.current(name) };
          }),
    [listed, t],
  );
  useCommands(commands);
}
