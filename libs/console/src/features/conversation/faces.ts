import {
  CircleCheck,
  Gavel,
  HelpCircle,
  Lock,
  type LucideIcon,
  MessageSquare,
  Phone,
  Reply,
  RotateCcw,
} from 'lucide-react';
import type { Face } from './moments';

/** The colour and icon of a text. The word beside it says the same. */
export const LOOKS: Record<Face, { color: string; Icon: LucideIcon }> = {
  message: { color: 'signal', Icon: MessageSquare },
  note: { color: 'yellow', Icon: Lock },
  question: { color: 'violet', Icon: HelpCircle },
  reply: { color: 'violet', Icon: Reply },
  answer: { color: 'green', Icon: CircleCheck },
  contact: { color: 'cyan', Icon: Phone },
  refusal: { color: 'red', Icon: RotateCcw },
  escalation: { color: 'grape', Icon: Gavel },
};
