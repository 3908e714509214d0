import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useOrdersLike } from '../api/find-orders';
import type { FieldProps } from './field-props';

/** The number of an order, found by its beginning or its customer. An unknown number is kept as it was typed. */
export function OrderField({ set, value, autoFocus, ...shown }: FieldProps) {
  const [words] = useDebouncedValue(value, 250);
  const orders = useOrdersLike(words);
  const customers = new Map(orders.map(({ reference, customer }) => [reference, customer]));
  return (
    <Autocomplete
      {...shown}
      data-autofocus={autoFocus || undefined}
      value={value}
      onChange={set}
      maxLength={100}
      data={[...customers.keys()]}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          {option.value} <span className="dimmed">{customers.get(option.value)}</span>
        </span>
      )}
    />
  );
}
