import {
  ArrowLeftRight,
  CircleCheck,
  CircleHelp,
  CirclePause,
  FileCheck,
  Handshake,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquareWarning,
  PhoneCall,
  ScrollText,
  Siren,
  Star,
  UserCheck,
  Zap,
} from 'lucide-react';
import type { WaitingItemDto } from '../../client';

type Kind = WaitingItemDto['kind'];

const ICONS: Record<Kind, LucideIcon> = {
  QUESTION: MessageCircleQuestion,
  OFFER: Handshake,
  TRANSFER: ArrowLeftRight,
  EXPEDITE: Zap,
  RESOLUTION: CircleCheck,
  DOUBT: MessageSquareWarning,
  CONFIRMATION: UserCheck,
  LONGER_HOLD: CirclePause,
  ESCALATION: Siren,
  CAUSE: FileCheck,
  REQUEST: CircleHelp,
  PROPOSAL: ScrollText,
  REVIEW: ScrollText,
  RATING: Star,
  FOLLOW_UP: PhoneCall,
};

export const iconOf = (kind: Kind): LucideIcon => ICONS[kind];
