import { Autocomplete, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { OrderDto } from '../../../client';
import { moneyText } from '../../../shared/money/format';
import { orderNameOf, orderText } from '../../../shared/orders/order-name';
import { useOrdersLike } from '../../../shared/orders/use-orders-like';
import { KnownOrder } from './known-order';
import css from './ask.module.css';

const PAUSE_MS = 250;

interface OrderFieldProps {
  value: string;
  onChange: (order: string) => void;
  onDone: (order: string) => void;
  /** Orders whose number is close to an unknown one. */
  mayHaveMeant: readonly { system: string; reference: string }[];
  error: string | undefined;
  autoFocus: boolean;
}

/** The order that waits, by its number or its customer. */
export function OrderField({ value, onChange, onDone, mayHaveMeant, error, autoFocus }: OrderFieldProps) {
  const { t } = useTranslation('ask');
  const [settled] = useDebouncedValue(value.trim(), PAUSE_MS);
  const found = useOrdersLike(settled);
  const byReference = new Map(found.map((order) => [orderText(order), order]));
  return (
    <div>
      <Autocomplete
        label={t('order.label')}
        placeholder={t('order.placeholder')}
        data={settled === '' ? [] : [...byReference.keys()]}
        filter={({ options }) => options}
        renderOption={({ option }) => <Choice order={byReference.get(option.value)!} />}
        value={value}
        onChange={onChange}
        onOptionSubmit={onDone}
        onBlur={() => onDone(value.trim())}
        error={error}
        autoFocus={autoFocus}
        comboboxProps={{ shadow: 'md', withinPortal: false }}
        maxLength={121}
        autoComplete="off"
      />
      <KnownOrder
        name={orderNameOf(settled)}
        mayHaveMeant={mayHaveMeant}
        take={(order) => {
          onChange(order);
          onDone(order);
        }}
      />
    </div>
  );
}

function Choice({ order }: { order: OrderDto }) {
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" w="100%">
      <Text size="sm" truncate>
        <Text span fw={600} size="sm">
          {orderText(order)}
        </Text>
        {order.customer === null ? '' : ` · ${order.customer}`}
      </Text>
      {order.value !== null && (
        <Text size="sm" className={`figures ${css.aside}`}>
          {moneyText(order.value)}
        </Text>
      )}
    </Group>
  );
}
