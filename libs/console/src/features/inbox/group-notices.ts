import type { NoticeDto } from '../../client';

/** Notices about one request, or about one other subject. */
export interface NoticeGroup {
  key: string;
  number: string | null;
  notices: NoticeDto[];
}

/** Groups notices by their request. Groups keep the order in which their newest notice arrives in the list. */
export function groupNotices(notices: readonly NoticeDto[]): NoticeGroup[] {
  const groups = new Map<string, NoticeGroup>();
  for (const notice of notices) {
    const key = notice.number ?? `${notice.subjectKind} ${notice.subjectId}`;
    const group = groups.get(key) ?? { key, number: notice.number, notices: [] };
    group.notices.push(notice);
    groups.set(key, group);
  }
  return [...groups.values()];
}
