import { Button, Group, Menu } from '@mantine/core';
import { Ellipsis, FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestPageDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import type { Act, Place } from '../act';
import { ACTS } from '../acts';
import { ownDepartment } from '../own-department';
import { subjectOf } from '../subject-of';
import { useActKeys } from '../use-act-keys';
import './acts.css';

const NONE: Act[] = [];

const MENU: Place[] = ['work', 'help', 'record', 'end'];

/** More main acts than this would leave no place for the words on their buttons. */
const MOST_BUTTONS = 3;

interface ActBarProps {
  page: RequestPageDto;
  open: (name: string) => void;
  /** Whether acts have their keys and stand in the palette. Beside a list both belong to the row in hand. */
  withKeys: boolean;
  /** Acts of other features, like offering a date. */
  children?: ReactNode;
}

/** The acts that the reader may do now: the main ones as buttons, the rest in one menu. */
export function ActBar({ page, open, withKeys, children }: ActBarProps) {
  const { t } = useTranslation('acts');
  const me = useMe();
  const own = ownDepartment(page.request, me);
  const subject = subjectOf(page);
  const allowed = ACTS.filter((act) => act.place !== 'row' && act.allowed(subject, me));
  useActKeys(withKeys ? allowed : NONE, ({ name }) => open(name));
  const main = allowed.filter(({ place }) => place === 'main');
  const buttons = main.slice(0, MOST_BUTTONS);
  const groups = MENU.map((place): [Place, Act[]] => [
    place,
    [...(place === 'work' ? main.slice(MOST_BUTTONS) : []), ...allowed.filter((act) => act.place === place)],
  ]).filter(([, acts]) => acts.length > 0);
  const exports = page.timeline !== null && page.request.number !== null;
  return (
    <Group gap="xs">
      {buttons.map(({ name, Icon, key }, index) => (
        <Button
          key={name}
          aria-keyshortcuts={withKeys ? key : undefined}
          variant={index === 0 ? 'filled' : 'default'}
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => open(name)}
        >
          {t(`act.${name}.button`, { own })}
        </Button>
      ))}
      {children}
      {(groups.length > 0 || exports) && (
        <Menu position="bottom-start" width={280} withinPortal middlewares={{ flip: true, shift: true, size: true }}>
          <Menu.Target>
            <Button variant="default" leftSection={<Ellipsis size={16} aria-hidden />}>
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className="act-menu">
            {groups.map(([place, acts]) => (
              <Fragment key={place}>
                <Menu.Label>{t(`place.${place}`)}</Menu.Label>
                {acts.map(({ name, Icon, grave }) => (
                  <Menu.Item
                    key={name}
                    color={grave === true ? 'red' : undefined}
                    leftSection={<Icon size={16} aria-hidden />}
                    onClick={() => open(name)}
                  >
                    {t(`act.${name}.title`)}
                  </Menu.Item>
                ))}
              </Fragment>
            ))}
            {exports && (
              <Menu.Item
                component="a"
                href={`/api/v1/requests/${page.request.number}/record?format=html`}
                target="_blank"
                rel="noopener"
                leftSection={<FileDown size={16} aria-hidden />}
              >
                {t('export')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
