import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListedRequestDto } from '../../../client';
import { relativeText } from '../../../shared/time/format';
import { StateBadge } from '../../../shared/ui/badges';
import { isOpen } from '../address';
import { DueText } from './due-text';

interface RequestLineProps {
  request: ListedRequestDto;
  isInHand: boolean;
  zone: string;
  now: Date;
}

/** One request: subject and place of the match, the two departments, state and ball, due, and who works on it. */
export function RequestLine({ request, isInHand, zone, now }: RequestLineProps) {
  const { t } = useTranslation('requests');
  const { id, number, title, requesterDepartment, holderDepartment, state, ball, assignee, updatedAt } = request;
  return (
    <li className={isInHand ? 'r-line r-in-hand' : 'r-line'} aria-current={isInHand || undefined}>
      <div className="r-stack r-subject">
        <Link to="/requests/$number" params={{ number: number ?? id }} className="r-title">
          {title}
        </Link>
        <span className="r-minor r-row">
          <span className="figures">{number ?? t('draft')}</span>
          {request.priority !== 'P3' && <span>{t(`common:priority.${request.priority}`)}</span>}
          {request.incomplete && <span>{t('incomplete')}</span>}
          {request.restricted && <span>{t('restricted')}</span>}
        </span>
        <Excerpt request={request} />
      </div>
      <span
        className="r-row r-between"
        title={t('between', { from: requesterDepartment.name, to: holderDepartment.name })}
      >
        {requesterDepartment.code}
        <ArrowRight size={13} aria-label={t('asks')} />
        {holderDepartment.code}
      </span>
      <span className="r-stack r-state">
        <StateBadge state={state} />
        {ball !== 'NOBODY' && <span className="r-minor">{t('ball', { side: t(`common:ball.${ball}`) })}</span>}
      </span>
      <div className="r-due">
        <DueText request={request} zone={zone} now={now} />
      </div>
      <span className="r-stack r-who">
        <span className="r-cut">{assignee?.name ?? (isOpen(state) ? t('nobody') : '')}</span>
        <time className="r-minor" dateTime={updatedAt}>
          {t('changed', { when: relativeText(updatedAt, now) })}
        </time>
      </span>
    </li>
  );
}

function Excerpt({ request: { excerpt } }: { request: ListedRequestDto }) {
  if (excerpt === null) return null;
  return (
    <span className="r-minor r-excerpt">
      {excerpt.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}
    </span>
  );
}
