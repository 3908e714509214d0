import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { Empty } from '../../../shared/ui/states';
import { Administration } from './administration';
import { AtStake } from './at-stake';
import { Changes } from './changes';
import { Figures } from './figures';
import { Recent } from './recent';
import { Waiting } from './waiting';
import './home.css';

/** The start page, with the parts that the reader has something in. */
export function HomeScreen() {
  const { t } = useTranslation('home');
  const { memberships, abilities, user } = useMe();
  const isMember = memberships.length > 0;
  if (!isMember && !abilities.administer && !abilities.readAllFigures) {
    return <Empty title={t('alone.title')}>{t('alone.teaches')}</Empty>;
  }
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Stack gap="md">
        {isMember && <Waiting on="US" />}
        {isMember && <Waiting on="THEM" />}
        {abilities.readAllFigures && <Figures />}
        {abilities.administer && <Administration />}
      </Stack>
      <Stack gap="md">
        {isMember && <AtStake />}
        {!isMember && user.executive && <Waiting on="US" />}
        {(isMember || user.executive) && <Changes />}
        <Recent />
      </Stack>
    </SimpleGrid>
  );
}
