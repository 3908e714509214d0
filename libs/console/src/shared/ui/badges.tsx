import { Badge, type MantineColor } from '@mantine/core';
import { ArrowLeftRight, Circle, CircleCheck, CircleDot, CirclePause, CircleX, CornerUpLeft } from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDto } from '../../client';

type State = RequestDto['state'];

interface Look {
  color: MantineColor;
  Icon: ComponentType<{ size?: number }>;
}

const NEW: Look = { color: 'blue', Icon: Circle };
const MOVING: Look = { color: 'teal', Icon: CircleDot };
const STANDING: Look = { color: 'yellow', Icon: CirclePause };
const DONE: Look = { color: 'green', Icon: CircleCheck };
const OVER: Look = { color: 'gray', Icon: CircleX };

const LOOKS: Record<State, Look> = {
  DRAFT: { color: 'gray', Icon: Circle },
  SUBMITTED: NEW,
  ACCEPTED: MOVING,
  IN_PROGRESS: MOVING,
  AWAITING_REQUESTER: { color: 'yellow', Icon: CornerUpLeft },
  ON_HOLD_EXTERNAL: STANDING,
  TRANSFER_PENDING: { color: 'grape', Icon: ArrowLeftRight },
  RESOLVED: DONE,
  CLOSED: DONE,
  CANCELLED: OVER,
  DECLINED: OVER,
  EXPIRED: OVER,
  MERGED: OVER,
  LEFT_OPEN: OVER,
};

/** The state of a request: colour, word and icon together. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useTranslation();
  const { color, Icon } = LOOKS[state];
  return (
    <Badge color={color} variant="light" leftSection={<Icon size={12} aria-hidden />} className="badge">
      {t(`state.${state}`)}
    </Badge>
  );
}
