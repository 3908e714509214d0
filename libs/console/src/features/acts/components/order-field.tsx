import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { orderText } from '../../../shared/orders/order-name';
import { useOrdersLike } from '../../../shared/orders/use-orders-like';
import type { FieldProps } from './field-props';

/** The number of an order, found by its beginning or its customer. An unknown number is kept as it was typed. */
export function OrderField({ set, value, autoFocus, ...shown }: FieldProps) {
  const [words] = useDebouncedValue(value, 250);
  const orders = useOrdersLike(words);
  const customers = new Map(orders.map((order) => [orderText(order), order.customer]));
  return (
    <Autocomplete
      {...shown}
      data-autofocus={autoFocus || undefined}
      value={value}
      onChange={set}
      maxLength={121}
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
