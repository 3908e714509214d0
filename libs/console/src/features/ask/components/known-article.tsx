import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummaryDto } from '../../../client';
import { Markdown } from '../../../shared/ui/markdown';
import { Failed, Loading } from '../../../shared/ui/states';
import { useArticle } from '../api/read-article';

interface KnownArticleProps {
  article: ArticleSummaryDto;
  isBusy: boolean;
  answers: () => void;
}

/** An article: its title, and its text once somebody opens it. */
export function KnownArticle({ article: { number, title, department, standing }, isBusy, answers }: KnownArticleProps) {
  const { t } = useTranslation('ask');
  const [isOpen, setOpen] = useState(false);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <Stack gap={4}>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        onClick={() => setOpen(!isOpen)}
        aria-expanded={isOpen}
      >
        <Icon size={14} aria-hidden /> {title}
      </Anchor>
      <Text size="xs" c="dimmed">
        {t('known.article', { number, department: department.name })} · {t(`known.standing.${standing}`)}
      </Text>
      {isOpen && <ArticleText number={number} />}
      <Group>
        <Button size="compact-sm" variant="light" onClick={answers} loading={isBusy}>
          {t('known.answers')}
        </Button>
      </Group>
    </Stack>
  );
}

function ArticleText({ number }: { number: string }) {
  const article = useArticle(number);
  if (article.isPending) return <Loading />;
  if (article.isError) return <Failed error={article.error} retry={() => void article.refetch()} />;
  return (
    <Text size="sm" component="div">
      <Markdown text={article.data.body} />
    </Text>
  );
}
