import MarkdownIt from 'markdown-it';
import { memo } from 'react';

/** HTML in the text is shown as text. Pictures of other sites would tell them who reads, so an image becomes a link. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image');

const plainLink =
  markdown.renderer.rules.link_open ??
  ((tokens, index, options, _env, self) => self.renderToken(tokens, index, options));

markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]!.attrSet('rel', 'noopener noreferrer');
  tokens[index]!.attrSet('target', '_blank');
  return plainLink(tokens, index, options, env, self);
};

function Rendered({ text }: { text: string }) {
  return <div className="written" dangerouslySetInnerHTML={{ __html: markdown.render(text) }} />;
}

export default memo(Rendered);
