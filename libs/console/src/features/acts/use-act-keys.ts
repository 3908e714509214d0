import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../shared/keys/commands';
import { useKeys } from '../../shared/keys/use-keys';
import type { Act } from './act';

/** Gives acts their keys, and offers them in the palette. */
export function useActKeys(acts: readonly Act[], open: (act: Act) => void): void {
  const { t } = useTranslation('acts');
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useKeys(Object.fromEntries(acts.flatMap((act) => (act.key === undefined ? [] : [[act.key, () => open(act)]]))));
  const listed = acts.filter(({ place }) => place !== 'subject');
  const commands = useMemo(
    () =>
      listed.map((act) => ({
        id: `act.${act.name}`,
        text: t(`act.${act.name}.title`),
        ...(act.key === undefined ? {} : { keys: act.key }),
        run: () => latest.current(act),
      })),
    // The acts are constants: the same names are the same commands.
    [listed.map(({ name }) => name).join(), t],
  );
  useCommands(commands);
}
