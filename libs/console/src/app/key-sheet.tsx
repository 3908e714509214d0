import { Kbd, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { areKeysOn } from '../shared/keys/preference';
import { Dialog } from '../shared/ui/dialog';

const SHEET: Record<string, [keys: string, text: string][]> = {
  everywhere: [
    ['?', 'sheet'],
    ['Ctrl K', 'palette'],
    ['/', 'search'],
    ['g h', 'home'],
    ['g a', 'ask'],
    ['g q', 'queue'],
    ['g l', 'requests'],
    ['g i', 'inbox'],
    ['g m', 'me'],
  ],
  lists: [
    ['j', 'down'],
    ['k', 'up'],
    ['x', 'select'],
    ['Enter', 'open'],
    ['Esc', 'back'],
    ['o', 'order'],
    ['m', 'mine'],
    ['b', 'bulk'],
    ['r', 'news'],
  ],
  triage: [
    ['1', 'take'],
    ['2', 'date'],
    ['3', 'decline'],
    ['4', 'askBack'],
    ['5', 'answer'],
    ['t', 'transfer'],
    ['h', 'putAside'],
    ['.', 'note'],
    ['e', 'explain'],
  ],
};

/** All shortcuts on one sheet. */
export function KeySheet({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog close={close} title={t('keySheet.title')} size="lg">
      {!areKeysOn() && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('keySheet.off')}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {Object.entries(SHEET).map(([part, lines]) => (
          <section key={part}>
            <Title order={3} size="h6">
              {t(`keySheet.part.${part}`)}
            </Title>
            <Table withRowBorders={false}>
              <Table.Tbody>
                {lines.map(([keys, text]) => (
                  <Table.Tr key={keys}>
                    <Table.Td>
                      <Kbd size="xs">{keys}</Kbd>
                    </Table.Td>
                    <Table.Td>{t(`keySheet.line.${text}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </SimpleGrid>
    </Dialog>
  );
}
