import { Input, NativeSelect, NumberInput, Rating, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field, Subject, Values } from '../act';
import { ArticlesField } from './articles-field';
import { ColleagueField } from './colleague-field';
import { DepartmentField } from './department-field';
import type { FieldProps } from './field-props';
import { HolderMemberField } from './holder-member-field';
import { InstantField } from './instant-field';
import { IntakeFields } from './intake-fields';
import { LaterField } from './later-field';
import { OrderField } from './order-field';
import { PricedDayField } from './priced-day-field';
import { ServiceField } from './service-field';

interface ActFieldProps {
  act: string;
  field: Field;
  subject: Subject;
  values: Values;
  set: (name: string, value: string) => void;
  preset: (name: string, value: string) => void;
  /** Why values were refused, by their pointers. */
  errors: ReadonlyMap<string, string> | undefined;
  /** Why the dialog does not send the entry. */
  fault: string | undefined;
  isFirst: boolean;
}

/** One field of a dialog, by its kind. Its words are those of the act, or the ones that all acts share. */
export function ActField({ act, field, subject, values, set, preset, errors, fault, isFirst }: ActFieldProps) {
  const { t, i18n } = useTranslation('acts');
  const words = (part: string): string[] => [`act.${act}.${part}`, part];
  const hint = words(`fieldHint.${field.name}`).find((key) => i18n.exists(`acts:${key}`));
  const props: FieldProps = {
    label: t(words(`field.${field.name}`)),
    description: hint === undefined ? undefined : t(hint),
    value: values[field.name] ?? '',
    set: (value) => set(field.name, value),
    error: fault ?? errors?.get(`/${field.name}`),
    required: field.optional !== true,
    autoFocus: isFirst,
  };
  const { value, set: put, autoFocus, ...shown } = props;
  const presetOwn = (proposed: string): void => preset(field.name, proposed);
  const focus = { 'data-autofocus': autoFocus || undefined };

  switch (field.kind) {
    case 'text':
      return (
        <Textarea
          {...shown}
          {...focus}
          value={value}
          onChange={(event) => put(event.currentTarget.value)}
          maxLength={field.max}
          autosize
          minRows={3}
          maxRows={14}
        />
      );
    case 'line':
      return (
        <TextInput
          {...shown}
          {...focus}
          value={value}
          onChange={(event) => put(event.currentTarget.value)}
          maxLength={field.max}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...shown}
          {...focus}
          value={value}
          onChange={(event) => put(event.currentTarget.value)}
          data={[
            { value: '', label: t('choose'), disabled: !field.optional },
            ...choicesOf(field, subject).map((each) => ({
              value: each,
              label: t([`act.${act}.choice.${each}`, `choice.${each}`]),
            })),
          ]}
        />
      );
    case 'minutes':
    case 'hours':
      return (
        <NumberInput
          {...shown}
          {...focus}
          value={value}
          onChange={(number) => put(String(number))}
          min={1}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
        />
      );
    case 'instant':
      return <InstantField {...props} />;
    case 'later':
      return <LaterField {...props} preset={presetOwn} />;
    case 'priced-day':
      return <PricedDayField {...props} preset={presetOwn} subject={subject} />;
    case 'day':
      return (
        <TextInput
          {...shown}
          {...focus}
          type="date"
          value={value}
          onChange={(event) => put(event.currentTarget.value)}
        />
      );
    case 'stars':
      return (
        <Input.Wrapper label={props.label} error={props.error} required>
          <Rating
            size="lg"
            value={Number(value)}
            onChange={(stars) => put(String(stars))}
            getSymbolLabel={(count) => t('stars', { count })}
          />
        </Input.Wrapper>
      );
    case 'helper':
      return (
        <NativeSelect
          {...shown}
          {...focus}
          value={value}
          onChange={(event) => put(event.currentTarget.value)}
          data={[
            { value: '', label: t('choose'), disabled: true },
            ...(subject.page?.feedback?.helpers ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      );
    case 'holder-member':
      return <HolderMemberField {...props} request={subject.request} />;
    case 'colleague':
      return <ColleagueField {...props} request={subject.request} />;
    case 'department':
      return <DepartmentField {...props} request={subject.request} />;
    case 'service':
      return <ServiceField {...props} request={subject.request} />;
    case 'order':
      return <OrderField {...props} />;
    case 'articles':
      return <ArticlesField {...props} />;
    case 'open-intake':
    case 'whole-intake':
      return (
        subject.page && (
          <IntakeFields
            request={subject.page.request}
            isWhole={field.kind === 'whole-intake'}
            values={values}
            set={set}
            errors={errors}
            fault={fault}
            autoFocus={autoFocus === true}
          />
        )
      );
  }
}

const choicesOf = ({ choices = [] }: Field, subject: Subject): readonly string[] =>
  typeof choices === 'function' ? choices(subject) : choices;
