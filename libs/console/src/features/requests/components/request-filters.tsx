import { Chip, CloseButton, Group, NativeSelect, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type RefObject, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePausedText } from '../../../shared/ui/use-paused-text';
import { PHASES, RANGES, type RequestsAddress, SORTS } from '../address';
import { useDepartments } from '../api/list-departments';

interface RequestFiltersProps {
  address: RequestsAddress;
  /** The range that is shown while the address names none. */
  range: NonNullable<RequestsAddress['range']>;
  change: (next: RequestsAddress) => void;
  box: RefObject<HTMLInputElement | null>;
}

/** Search, filters and sorting of the list of requests. */
export function RequestFilters({ address, range, change, box }: RequestFiltersProps) {
  const { t } = useTranslation('requests');
  const { q = '', phase, late, likely, sort } = address;
  const changeText = useCallback((text: string) => change({ q: text || undefined }), [change]);
  const { typed, type, send } = usePausedText(q, changeText);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <SegmentedControl
          aria-label={t('range.label')}
          value={range}
          onChange={(value) => change({ range: value })}
          data={RANGES.map((value) => ({ value, label: t(`range.${value}`) }))}
        />
        <TextInput
          ref={box}
          type="search"
          className="r-search"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<Search size={16} aria-hidden />}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') send();
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </Group>
      <Group gap="xs">
        <NativeSelect
          aria-label={t('phase.label')}
          value={phase ?? ''}
          onChange={(event) => change({ phase: (event.currentTarget.value || undefined) as RequestsAddress['phase'] })}
          data={[
            { value: '', label: t('phase.any') },
            ...PHASES.map((value) => ({ value, label: t(`phase.${value}`) })),
          ]}
        />
        <DepartmentField side="from" address={address} change={change} />
        <DepartmentField side="to" address={address} change={change} />
        <NativeSelect
          aria-label={t('sort.label')}
          value={sort ?? SORTS[0]}
          onChange={(event) => change({ sort: event.currentTarget.value as RequestsAddress['sort'] })}
          data={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
        <Chip size="sm" checked={late === true} onChange={(on) => change({ late: on || undefined })}>
          {t('due.late')}
        </Chip>
        <Chip size="sm" checked={likely === true} onChange={(on) => change({ likely: on || undefined })}>
          {t('due.likelyLate')}
        </Chip>
        {(['order', 'customer'] as const).map(
          (name) =>
            address[name] !== undefined && (
              <span key={name} className="r-only">
                {t(`only.${name}`, { value: address[name] })}
                <CloseButton size="sm" aria-label={t('only.all')} onClick={() => change({ [name]: undefined })} />
              </span>
            ),
        )}
      </Group>
    </Stack>
  );
}

interface DepartmentFieldProps extends Pick<RequestFiltersProps, 'address' | 'change'> {
  side: 'from' | 'to';
}

function DepartmentField({ side, address, change }: DepartmentFieldProps) {
  const { t } = useTranslation('requests');
  const departments = useDepartments();
  return (
    <NativeSelect
      aria-label={t(`${side}.label`)}
      value={address[side] ?? ''}
      onChange={(event) => change({ [side]: event.currentTarget.value || undefined })}
      data={[
        { value: '', label: t(`${side}.any`) },
        ...(departments.data ?? []).map(({ code, name }) => ({ value: code, label: t(`${side}.one`, { name }) })),
      ]}
    />
  );
}
