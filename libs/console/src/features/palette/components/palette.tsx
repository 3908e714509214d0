import { Modal, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useOffered } from '../../../shared/keys/commands';
import { useFoundOrders, useFoundRequests } from '../api/use-search';
import classes from './palette.module.css';

const PAUSE_MS = 150;

/** Places, acts of the screen, requests and orders, by typing. Arrows move, Enter goes, Escape closes. */
export function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation('palette');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(typed.trim());
  const current = Math.min(at, entries.length - 1);

  useEffect(() => document.getElementById(`palette-${current}`)?.scrollIntoView({ block: 'nearest' }), [current]);

  const go = (entry: Command | undefined): void => {
    if (entry === undefined) return;
    close();
    entry.run();
  };
  const press = (event: KeyboardEvent): void => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(current + 1, entries.length - 1)),
      ArrowUp: () => setAt(Math.max(current - 1, 0)),
      Enter: () => go(entries[current]),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      padding="xs"
      size="lg"
      attributes={{ content: { 'aria-label': t('title') } }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('label')}
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={entries.length > 0 ? `palette-${current}` : undefined}
        placeholder={t('placeholder')}
        leftSection={<Search size={16} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <ScrollArea.Autosize
        mah={420}
        mt="xs"
        viewportProps={{ role: 'listbox', id: 'palette-list', 'aria-label': t('title') }}
      >
        {entries.map((entry, index) => (
          <UnstyledButton
            key={entry.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={classes.entry}
            onClick={() => go(entry)}
            onMouseMove={() => setAt(index)}
          >
            <span>{entry.text}</span>
            {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
          </UnstyledButton>
        ))}
      </ScrollArea.Autosize>
      {entries.length === 0 && (
        <Text size="sm" c="dimmed" p="sm" role="status">
          {t('nothing')}
        </Text>
      )}
    </Modal>
  );
}

function useEntries(typed: string): Command[] {
  const navigate = useNavigate();
  const offered = useOffered();
  const [q] = useDebouncedValue(typed, PAUSE_MS);
  const requests = useFoundRequests(q);
  const orders = useFoundOrders(q);
  const matching = offered.filter(({ text }) => text.toLowerCase().includes(typed.toLowerCase()));
  if (typed === '') return matching;
  const found = (requests.data?.data ?? []).flatMap(({ number, title }) =>
    number === null
      ? []
      : [
          {
            id: number,
            text: `${number} · ${title ?? ''}`,
            run: () => void navigate({ to: '/requests/$number', params: { number } }),
          },
        ],
  );
  const withOrder = (orders.data?.data ?? []).map(({ system, reference, customer }) => ({
    id: `${system}/${reference}`,
    text: [reference, customer].filter(Boolean).join(' · '),
    run: () => void navigate({ href: `/requests?order=${encodeURIComponent(`${system}/${reference}`)}` }),
  }));
  return [...matching, ...found, ...withOrder];
}
