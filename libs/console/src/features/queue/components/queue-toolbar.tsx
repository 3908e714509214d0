import { NativeSelect } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderOfWork } from '../api/read-queue';
import type { UnknownWord } from '../filter/parse-filter';
import { ORDERS_OF_WORK, type QueueAddress } from '../list/address';
import { FilterBox } from './filter-box';
import { FilterChips } from './filter-chips';
import { ViewTabs } from './view-tabs';

interface QueueToolbarProps {
  department: string;
  find: string;
  sort: OrderOfWork;
  unknown: UnknownWord[];
  box: RefObject<HTMLInputElement | null>;
  change: (next: Partial<QueueAddress>) => void;
  changeFind: (find: string) => void;
  leaveBox: () => void;
}

/** Views, filter box, chips and the order of work. Everything they change stands in the address. */
export function QueueToolbar(props: QueueToolbarProps) {
  const { department, find, sort, unknown, box, change, changeFind, leaveBox } = props;
  const { t } = useTranslation('queue');
  return (
    <div className="q-toolbar">
      <ViewTabs
        department={department}
        find={find}
        sort={sort}
        choose={(text, order) => change({ find: text, sort: order })}
      />
      <div className="q-filters">
        <FilterBox box={box} text={find} unknown={unknown} change={changeFind} leave={leaveBox} />
        <NativeSelect
          aria-label={t('sort.label')}
          value={sort}
          onChange={(event) => change({ sort: event.currentTarget.value as OrderOfWork })}
          data={ORDERS_OF_WORK.map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
      </div>
      <FilterChips text={find} change={changeFind} />
    </div>
  );
}
