import { Paper, Rating, Stack, Text } from '@mantine/core';
import { BookOpen, ClipboardCheck, Heart } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CitationDto, FollowUpDto, RequestPageDto } from '../../../client';
import { Instant } from '../../../shared/ui/instant';
import { SectionTitle } from '../../../shared/ui/section-title';

/** The things that follow an answer: the articles it cites, ratings of both sides, follow-ups and thanks. */
export function Feedback({ page: { articles, feedback } }: { page: RequestPageDto }) {
  const { t } = useTranslation('feedback');
  const { ratings = [], thanks = [], followUps = [] } = feedback ?? {};
  if (articles.length + ratings.length + thanks.length + followUps.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="feedback-heading">
      <SectionTitle id="feedback-heading" mb="xs">
        {t('title')}
      </SectionTitle>
      <Stack gap="xs">
        {articles.map((citation) => (
          <Article key={citation.article.id} citation={citation} />
        ))}
        {ratings.map(({ resolution, side, department, stars, comment }) => (
          <div key={`${resolution} ${side}`}>
            <Text size="sm" className="fact">
              <Rating value={stars} readOnly size="xs" aria-label={t('stars', { count: stars })} />
              <span>{t(`ratedBy.${side}`, { department: department.name })}</span>
            </Text>
            {comment !== null && (
              <Text size="sm" c="dimmed" className="written plain">
                “{comment}”
              </Text>
            )}
          </div>
        ))}
        {followUps.map((followUp) => (
          <FollowUp key={followUp.resolution} followUp={followUp} />
        ))}
        {thanks.map(({ id, helper, thankedBy, words }) => (
          <Text key={id} size="sm" className="fact">
            <Heart size={14} aria-hidden />
            <span className="written">{t('thanks', { helper: helper.name, by: thankedBy.name, words })}</span>
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}

function Article({ citation: { article, version } }: { citation: CitationDto }) {
  const { t } = useTranslation('feedback');
  return (
    <Text size="sm" className="fact">
      <BookOpen size={14} aria-hidden />
      <span className="written">
        {t('cites', { number: article.number, title: article.title, version })}
        {article.standing !== 'CONFIRMED' && <strong> {t('mayBeOld')}</strong>}
      </span>
    </Text>
  );
}

function FollowUp({ followUp: { dueAt, missed, ending, endedAt, outcome, note } }: { followUp: FollowUpDto }) {
  const { t } = useTranslation('feedback');
  return (
    <Text size="sm" className="fact" component="div">
      <ClipboardCheck size={14} aria-hidden />
      <div className="written">
        {outcome !== null ? t(`outcome.${outcome}`) : t(`followUp.${ending ?? (missed ? 'MISSED' : 'DUE')}`)}{' '}
        <Instant at={endedAt ?? dueAt} />
        {note !== null && <div className="dimmed plain">“{note}”</div>}
      </div>
    </Text>
  );
}
