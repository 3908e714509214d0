import { Chip, Group, Stack, Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MomentDto, MomentPage, OrderLinkDto, QuestionDto, RequestPageDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { dayText, localDate } from '../../../shared/time/format';
import { Failed } from '../../../shared/ui/states';
import { SectionTitle } from '../../../shared/ui/section-title';
import { useQuestions } from '../api/list-questions';
import { useRestOfTimeline } from '../api/read-timeline';
import { byDay, faceOf, isKind, KINDS, kindsOf, type Shown } from '../moments';
import { namesOn } from '../names';
import { orderMoments } from '../order-moments';
import { useReading } from '../use-reading';
import { Moment } from './moment';
import { Said } from './said';
import './conversation.css';

interface TimelineProps {
  page: RequestPageDto;
  timeline: MomentPage;
  show: Shown;
  setShow: (show: Shown) => void;
  /** The names of files by id, for the moments of files. */
  fileNames: ReadonlyMap<string, string>;
  /** The links to orders, also the ended ones. */
  links: readonly OrderLinkDto[];
  /** Acts on a question, like withdrawing it. */
  actsOnQuestion: (question: QuestionDto) => ReactNode;
}

/** The history of a request, the newest first. */
export function Timeline({ page, timeline, show, setShow, fileNames, links, actsOnQuestion }: TimelineProps) {
  const { t } = useTranslation('conversation');
  const { user } = useMe();
  const { zone } = user;
  const number = page.request.number ?? '';
  const rest = useRestOfTimeline(number, timeline);
  const questions = useQuestions(number);
  const names = namesOn(page);
  const all = [...timeline.data, ...(rest.data ?? [])];
  const seenUpTo = useReading(number, all.at(-1)?.sequence ?? 0);
  const isNew = ({ sequence, actor }: MomentDto): boolean =>
    seenUpTo !== null && sequence > seenUpTo && actor !== null && actor.id !== user.id;
  const moments = [...all, ...orderMoments(links)]
    .sort((a, b) => b.occurredAt.localeCompare(a.occurredAt) || b.sequence - a.sequence)
    .filter((moment) => show === 'all' || kindsOf(moment).includes(show));

  const oldestNew = moments.findLast(isNew);

  const row = (moment: MomentDto): ReactNode => {
    if (faceOf(moment) === null) {
      return <Moment moment={moment} names={names} fileNames={fileNames} offers={page.offers} />;
    }
    const question = questions.find(({ messageId }) => messageId === moment.details.messageId);
    return (
      <Said moment={moment} request={page.request} question={question} acts={question && actsOnQuestion(question)} />
    );
  };

  return (
    <section aria-labelledby="timeline-heading">
      <Group justify="space-between" mb="xs">
        <SectionTitle id="timeline-heading">{t('timeline')}</SectionTitle>
        <Chip.Group value={show} onChange={(kind) => setShow(isKind(kind) ? kind : 'all')}>
          <Group gap={4} role="radiogroup" aria-label={t('show')}>
            {['all', ...KINDS].map((kind) => (
              <Chip key={kind} value={kind} size="xs" variant="light">
                {t(`kind.${kind}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Group>
      {rest.error !== null && <Failed error={rest.error} retry={() => void rest.refetch()} />}
      {moments.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('empty')}
        </Text>
      )}
      <Stack gap="md">
        {byDay(moments, (at) => localDate(at, zone)).map(({ day, moments: ofDay }) => (
          <div key={day}>
            <SectionTitle id={`day-${day}`} below={1} className="day">
              {dayText(ofDay[0]!.occurredAt, zone)}
            </SectionTitle>
            <ol className="moments">
              {ofDay.map((moment) => (
                <Fragment key={moment.sequence}>
                  {row(moment)}
                  {moment === oldestNew && <li className="new-line">{t('newSince')}</li>}
                </Fragment>
              ))}
            </ol>
          </div>
        ))}
      </Stack>
    </section>
  );
}
