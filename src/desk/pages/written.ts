import MarkdownIt from 'markdown-it';
import { Html } from '../../platform/pages/html.js';

/** Renders Markdown that people wrote. HTML in it stays text, and links lead to web pages only. */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable('image');

export const written = (text: string): Html => new Html(markdown.render(text));
