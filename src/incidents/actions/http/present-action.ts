import type { ShownAction } from '../queries/list-actions.js';
import type { ActionEffect } from '../action-effect.entity.js';
import type { ActionEffectDto, CorrectiveActionDto } from './action.dto.js';

export function presentAction({ action, incident, ownerName, effects }: ShownAction): CorrectiveActionDto {
  const looks = effects.map(presentEffect);
  return {
    id: action.id,
    incident,
    departmentId: action.departmentId,
    owner: { id: action.ownerId, name: ownerName },
    change: action.change,
    dueOn: action.dueOn,
    state: action.state,
    outcome: action.outcome,
    agreedAt: action.agreedAt,
    settledAt: action.settledAt,
    effect: looks.at(-1) ?? null,
    effects: looks,
  };
}

const presentEffect = ({ effect, words, checkedOn, recordedAt }: ActionEffect): ActionEffectDto => ({
  effect,
  words,
  checkedOn,
  recordedAt,
});
