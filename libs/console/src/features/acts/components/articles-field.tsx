import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useArticles } from '../api/list-articles';
import { listed } from '../values';
import type { FieldProps } from './field-props';
import { useUnlisted } from './use-unlisted';

/** Articles by number and title, found by their words. */
export function ArticlesField({ set, value, autoFocus, ...shown }: FieldProps) {
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search, 250);
  const articles = useArticles(words);
  const input = useUnlisted(search !== '');
  return (
    <MultiSelect
      {...shown}
      ref={input}
      data-autofocus={autoFocus || undefined}
      value={listed(value) ?? []}
      onChange={(chosen) => set(chosen.join(' '))}
      data={articles.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
    />
  );
}
