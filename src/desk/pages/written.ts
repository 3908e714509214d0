import MarkdownIt from 'markdown-it';
import { Html } from '../../platform/pages/html.js';

/** What people wrote, as they meant it to look; HTML in it stays text, and links may lead to pages only. */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable('image');

export const written = (text: string): Html => new Html(markdown.render(text));
