import type { RequestPageDto } from '../../client';

/** Names by id, from every place of the page that names a person. */
export function namesOn({ request, offers, feedback, timeline }: RequestPageDto): ReadonlyMap<string, string> {
  const people = [
    request.raisedBy,
    request.onBehalfOf,
    request.assignee,
    ...(offers?.negotiations.flatMap((each) => each.offers.map(({ author }) => author)) ?? []),
    ...(feedback?.helpers ?? []),
    ...(timeline?.data.map(({ actor }) => actor) ?? []),
  ];
  return new Map(people.flatMap((person) => (person === null ? [] : [[person.id, person.name]])));
}
