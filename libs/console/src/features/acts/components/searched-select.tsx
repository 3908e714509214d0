import { type ComboboxData, Select } from '@mantine/core';
import { useState } from 'react';
import type { FieldProps } from './field-props';
import { useUnlisted } from './use-unlisted';

interface SearchedSelectProps extends FieldProps {
  data: ComboboxData;
  /** The words of the value that was chosen. */
  chosen: string | undefined;
  placeholder?: string;
  limit?: number;
  clearable?: boolean;
}

/** A choice from a list that is searched by typing. A text that is not in the list stays, and is not sent as nothing. */
export function SearchedSelect({ set, value, chosen = '', autoFocus, ...shown }: SearchedSelectProps) {
  const [search, setSearch] = useState('');
  const input = useUnlisted(search !== '' && search !== chosen);
  return (
    <Select
      {...shown}
      ref={input}
      data-autofocus={autoFocus || undefined}
      value={value === '' ? null : value}
      onChange={(picked) => set(picked ?? '')}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      // The list itself would clear the text here.
      onBlur={({ currentTarget }) => currentTarget.value !== '' && setSearch(currentTarget.value)}
    />
  );
}
