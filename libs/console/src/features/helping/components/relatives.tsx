import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestDto, RequestRefDto } from '../../../client';
import { AnchorLink } from '../../../shared/ui/anchor-link';
import { StateBadge } from '../../../shared/ui/badges';

/** The requests that this one is a part of, that are parts of it, or that were merged into it. */
export function Relatives({ request }: { request: RequestDto }) {
  const { t } = useTranslation('helping');
  const groups: [string, RequestRefDto[]][] = [
    [t('parent'), request.parent === null ? [] : [request.parent]],
    [t('subRequests'), request.subRequests],
    [t('merged'), request.merged],
  ];
  return groups
    .filter(([, requests]) => requests.length > 0)
    .map(([name, requests]) => (
      <div key={name}>
        <Text size="sm" fw={600} mt="sm">
          {name}
        </Text>
        <ul className="relatives">
          {requests.map(({ id, number, title, state }) => (
            <li key={id}>
              <AnchorLink to="/requests/$number" params={{ number }} size="sm" className="written">
                {number} {title}
              </AnchorLink>{' '}
              <StateBadge state={state} />
            </li>
          ))}
        </ul>
      </div>
    ));
}
