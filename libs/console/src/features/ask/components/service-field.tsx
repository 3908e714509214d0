import { type ComboboxItem, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '../api/list-services';
import { findServices } from '../find-services';
import css from './ask.module.css';

interface ServiceFieldProps {
  services: readonly Service[];
  value: string;
  onChange: (address: string) => void;
  error: string | undefined;
  autoFocus: boolean;
}

/** A service by typing what is meant. Enter picks the first that is found. */
export function ServiceField({ services, value, onChange, error, autoFocus }: ServiceFieldProps) {
  const { t } = useTranslation('ask');
  const byAddress = useMemo(() => new Map(services.map((service) => [service.address, service])), [services]);
  const [isOpen, { open, close }] = useDisclosure();
  /** Enter takes the marked option. Fast fingers press it before the list has marked one, and mean the first. */
  const take = (event: KeyboardEvent<HTMLElement>): void => {
    const field = event.target as HTMLInputElement;
    if (event.key !== 'Enter' || !isOpen || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const address = markedIn(field) ?? findServices(services, field.value)[0]?.address;
    if (address === undefined) return;
    onChange(address);
    close();
  };
  const items = services.map(({ address, name, department }) => ({
    value: address,
    label: `${name} · ${department.name}`,
  }));
  return (
    <Select
      label={t('service.label')}
      placeholder={t('service.placeholder')}
      description={byAddress.get(value)?.description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={items}
      value={value === '' ? null : value}
      onChange={(address) => onChange(address ?? '')}
      filter={({ options, search }) => filtered(options as ComboboxItem[], search, services)}
      renderOption={({ option }) => <Choice service={byAddress.get(option.value)!} />}
      nothingFoundMessage={t('service.nothing')}
      error={error}
      searchable
      selectFirstOptionOnChange
      autoFocus={autoFocus}
      maxDropdownHeight={360}
      comboboxProps={{ shadow: 'md', withinPortal: false }}
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={open}
      onDropdownClose={close}
      wrapperProps={{ onKeyDownCapture: take }}
      required
      withAsterisk={false}
    />
  );
}

/** The value of the option that the list of the field has marked. */
function markedIn(field: HTMLInputElement): string | undefined {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  return list?.querySelector<HTMLElement>('[data-combobox-selected]')?.getAttribute('value') ?? undefined;
}

function filtered(options: ComboboxItem[], search: string, services: readonly Service[]): ComboboxItem[] {
  // The field holds the label of the chosen service, which is no search.
  if (options.some(({ label }) => label === search)) return options;
  const byValue = new Map(options.map((option) => [option.value, option]));
  return findServices(services, search).map(({ address }) => byValue.get(address)!);
}

function Choice({ service: { name, department, description } }: { service: Service }) {
  return (
    <Stack gap={0}>
      <Text size="sm" fw={600}>
        {name}
        <Text span fw={400} size="sm" className={css.aside}>{` · ${department.name}`}</Text>
      </Text>
      <Text size="xs" lineClamp={2} className={css.aside}>
        {description}
      </Text>
    </Stack>
  );
}
