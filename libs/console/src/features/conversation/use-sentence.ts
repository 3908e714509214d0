import { useTranslation } from 'react-i18next';
import type { MomentDto, MoneyDto } from '../../client';
import { useDepartments } from '../../shared/directory/use-departments';
import { moneyText } from '../../shared/money/format';
import { useMe } from '../../shared/session/use-me';
import { durationText, instantText } from '../../shared/time/format';
import { nameOf } from './moments';

const PEOPLE = { assigneeId: 'person', invitedId: 'person', helperId: 'person' } as const;
const DEPARTMENTS = { departmentId: 'department', toDepartmentId: 'to', fromDepartmentId: 'from' } as const;
const INSTANTS = ['until', 'reviewAt', 'askedAt', 'dueAt', 'blockedFrom'] as const;

/** Tells a moment in one sentence, from the details of its event. */
export function useSentence(
  names: ReadonlyMap<string, string>,
  fileNames: ReadonlyMap<string, string>,
): (moment: MomentDto) => string {
  const { t } = useTranslation('conversation');
  const { zone } = useMe().user;
  const departments = useDepartments();

  return (moment) => {
    const { details, actor } = moment;
    const values: Record<string, unknown> = { ...details, who: actor?.name ?? t('nobody') };
    for (const [key, name] of Object.entries(PEOPLE)) {
      if (typeof details[key] === 'string') values[name] = names.get(details[key]) ?? t('colleague');
    }
    for (const [key, name] of Object.entries(DEPARTMENTS)) {
      if (typeof details[key] === 'string')
        values[name] = departments.find(({ id }) => id === details[key])?.name ?? '';
    }
    for (const key of INSTANTS) if (typeof details[key] === 'string') values[key] = instantText(details[key], zone);
    if (typeof details.clock === 'string') values.clock = t(`common:clock.${details.clock}`);
    if (typeof details.minutes === 'number') values.time = durationText(details.minutes * 60);
    if (details.kind === 'DATE') values.offer = instantText(details.date as string, zone);
    if (details.kind === 'DURATION') {
      values.offer = t('durationOffered', { time: durationText(details.seconds as number) });
    }
    if (typeof details.attachmentId === 'string') values.file = fileNames.get(details.attachmentId) ?? t('file');
    const price = ((details.acknowledgedCost ?? []) as MoneyDto[]).map((sum) => moneyText(sum)).join(' + ');
    const context = price !== '' ? 'priced' : contextOf(moment);
    return t([`moment.${nameOf(moment)}`, 'moment.other'], { ...values, price, context });
  };
}

/** Some events read differently by one of their details. */
function contextOf({ details, actor }: MomentDto): string | undefined {
  if (details.assigneeId === null) return 'nobody';
  if (details.assigneeId !== undefined && details.assigneeId === actor?.id) return 'self';
  if (details.automatic === true) return 'automatic';
  if (details.counterOf != null) return 'counter';
  if (typeof details.threshold === 'number') return String(details.threshold);
  return undefined;
}
