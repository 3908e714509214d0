import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRowDto } from '../client';
import type { Subject } from '../features/acts/act';
import { RowActBar } from '../features/acts/components/row-act-bar';
import { useRowActs } from '../features/acts/use-row-acts';
import { ClockSentences } from '../features/clocks/components/clock-sentences';
import { ClaimButton } from '../features/queue/components/claim-button';
import { DepartmentSwitch } from '../features/queue/components/department-switch';
import { QueueScreen } from '../features/queue/components/queue-screen';
import type { QueueAddress } from '../features/queue/list/address';
import type { QueueHandle } from '../features/queue/list/use-queue-handle';
import { WhyButton } from '../features/queue/components/why-button';
import { useMe } from '../shared/session/use-me';
import { lazyPart } from '../shared/ui/lazy-part';
import { Page } from '../shared/ui/page';
import { Empty } from '../shared/ui/states';

/** The request beside the list loads when one is opened: the queue itself stays small. */
const RequestPanel = lazyPart(() => import('./request-panel').then((module) => ({ default: module.RequestPanel })));

const route = getRouteApi('/queue/{-$department}');

/** The queue of the department in the address, or else of the reader's first. */
export function QueueRoute() {
  const { t } = useTranslation('queue');
  const { memberships } = useMe();
  const { department: named } = route.useParams();
  const department = named ?? memberships[0]?.code;
  if (department === undefined) {
    return (
      <Page title={t('common:nav.queue')}>
        <Empty title={t('noDepartment')}>{t('noDepartmentHint')}</Empty>
      </Page>
    );
  }
  return <DepartmentQueue key={department} department={department} />;
}

function DepartmentQueue({ department }: { department: string }) {
  const { t } = useTranslation('queue');
  const { memberships } = useMe();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const list = useRef<QueueHandle>(null);
  const change = useCallback(
    (next: Partial<QueueAddress>) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...next }),
        replace: !('open' in next),
      }),
    [navigate],
  );
  const goTo = useCallback(
    (number: string) => void navigate({ to: '/requests/$number', params: { number } }),
    [navigate],
  );
  const member = memberships.find(({ code }) => code === department);
  const name = member?.name ?? department;
  const holderDepartment = { id: member?.departmentId ?? '', code: department, name };
  const subjectOf = ({ number, ...request }: QueueRowDto): Subject => ({
    number,
    request: { ...request, holderDepartment, pendingDepartment: null },
    page: null,
    within: '',
  });
  const { start, dialog } = useRowActs(
    () => {
      const row = list.current?.inHand();
      return row && subjectOf(row);
    },
    (outcome) => list.current?.settle(outcome),
  );
  return (
    <Page
      title={t('title', { department: name })}
      beside={
        <div className="q-claim">
          <DepartmentSwitch
            department={department}
            choose={(code) => void navigate({ to: '/queue/{-$department}', params: { department: code } })}
          />
          <ClaimButton
            department={department}
            claimed={(number) => {
              list.current?.settle({ number, kind: 'done', text: t('claimed') });
              list.current?.take(number);
            }}
          />
        </div>
      }
    >
      <QueueScreen
        handle={list}
        {...{ department, address, change, goTo }}
        detail={(number) => <RequestPanel number={number} />}
        acts={(row) => (
          <RowActBar subject={subjectOf(row)} start={start}>
            <WhyButton
              department={department}
              number={row.number}
              clocks={(number) => <ClockSentences number={number} />}
            />
          </RowActBar>
        )}
      />
      {dialog}
    </Page>
  );
}
